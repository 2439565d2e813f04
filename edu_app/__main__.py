"""`python -m edu_app` is the same program as `bonesteady`."""

import sys

from edu_app.cli import main

if __name__ == "__main__":
    sys.exit(main())
