"""One module a schema version, SQL only."""
