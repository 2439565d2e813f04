"""One block at a time for a screen across the room."""
