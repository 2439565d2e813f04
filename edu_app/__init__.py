"""BoneSteady: denosumab injections on time, and never an end without the next medicine."""

__version__ = "0.1.0"
