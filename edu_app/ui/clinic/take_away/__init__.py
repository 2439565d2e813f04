"""The take-away screen of a clinic session: what she takes home, and what the clinic keeps."""
