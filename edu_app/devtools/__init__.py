"""Tools for people who work on BoneSteady; never shipped in a release run."""
