"""The lessons: the list with its search, and the reader."""
