"""Settings and privacy, in sections."""
