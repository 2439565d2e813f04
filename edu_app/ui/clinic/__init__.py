"""The window of a clinic session: taught in two languages, nothing kept."""
