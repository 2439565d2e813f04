"""The rules that hold the writing: one small module a rule; findings with file, line and reason."""
