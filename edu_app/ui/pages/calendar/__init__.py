"""My calendar: everything written down, as a year and as a list."""
