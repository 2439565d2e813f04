"""Reminders in the system: when to look, what is shown, and where."""
