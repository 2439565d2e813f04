"""The pages, one folder each; registry.py lists them."""
