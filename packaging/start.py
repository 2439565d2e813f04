"""Where the frozen program begins; the same as `python -m edu_app`."""

import sys

from edu_app.cli import main

sys.exit(main())
