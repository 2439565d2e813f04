"""Which printers this computer knows; what Qt needs for it is loaded only when somebody prints."""

from __future__ import annotations


def printer_names() -> list[str]:
    """Return the names of the printers, empty when there is none."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return list(QPrinterInfo.availablePrinterNames())
