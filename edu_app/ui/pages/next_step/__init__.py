"""The page "My next step"."""
