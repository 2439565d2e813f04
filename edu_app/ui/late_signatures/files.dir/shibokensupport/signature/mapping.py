"""Its library asks this module to learn of new classes before it words an error.

It also evaluates names in here, so that everything Qt's own module knows must be known here.
"""

from __future__ import annotations

import sys

from shibokensupport.signature.loader import load_helpers


def update_mapping() -> None:
    """Load Qt's own helpers, which take this module's place, and let both learn."""
    load_helpers()
    whole = sys.modules["shibokensupport.signature.mapping"]
    whole.update_mapping()
    own = globals()
    own.update((name, value) for name, value in vars(whole).items() if name not in own)
