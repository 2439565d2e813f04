"""The baseline of the start benchmark: the barest PySide6 window with an empty text browser."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTextBrowser


class BareWindow(QMainWindow):
    """Ends the program once it has been painted."""

    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, QApplication.quit)


if __name__ == "__main__":
    app = QApplication(sys.argv)
    window = BareWindow()
    window.setCentralWidget(QTextBrowser())
    window.resize(1180, 800)
    window.show()
    sys.exit(app.exec())
