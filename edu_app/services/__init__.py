"""Use cases: what a page may ask for. No Qt, no SQL; stores come in as protocols."""
