"""Stands where Qt for Python looks for its helpers; see ui/qt_loading.py."""
