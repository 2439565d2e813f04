"""Languages: catalogues, plural rules, direction and dates in words. Knows no Qt."""
