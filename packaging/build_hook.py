"""Placeholder replaced by the real hook."""
