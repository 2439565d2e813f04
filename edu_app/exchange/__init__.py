"""Formats of the outside world: archive, calendar, QR, CSV. Knows no Qt."""
