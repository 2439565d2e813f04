"""Item models, each small enough to run through Qt's model tester."""
