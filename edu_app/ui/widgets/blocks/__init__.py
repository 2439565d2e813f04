"""Lesson blocks as widgets: each with its own direction, font, accessible name and mark."""
