"""Marks sentences for the catalogue without translating them; owns nothing else."""


def N_(message: str) -> str:
    """Return `message` unchanged: the extractor sees it, the lookup happens when it is shown."""
    return message


def NP_(context: str, message: str) -> str:
    """Return `message` unchanged, marked for a lookup with `context` ("button")."""
    return message
