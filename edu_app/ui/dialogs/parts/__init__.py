"""Pieces that forms and pages share: buttons, choices, date fields, questions, the form itself."""
