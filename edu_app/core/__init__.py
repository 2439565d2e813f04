"""The rules: pure values and functions. Standard library only, no I/O, no Qt."""
