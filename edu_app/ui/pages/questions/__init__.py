"""My questions: what somebody wants to ask her team, ticked and answered, printed for the visit."""
