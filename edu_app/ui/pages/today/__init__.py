"""Today: where she stands and what to do next."""
