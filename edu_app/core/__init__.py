"""The rules: pure values and functions. Standard library and dateutil only, no I/O, no Qt."""
