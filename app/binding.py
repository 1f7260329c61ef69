"""A check of the Qt binding.

PySide6 6.12.0 gives back one reference too many for every result that is None or a truth value. Python 3.12 and later
do not count those references; Python 3.11 does, and dies after a few thousand calls.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QRect

REMEDY = "Install a sound one: pip install 'PySide6-Essentials>=6.11,<6.12'"
_CALLS = 200


def sound() -> bool:
    """Whether calls without a result leave the count of references of None as it was."""
    if sys.version_info >= (3, 12):
        return True
    rect = QRect(0, 0, 1, 1)
    before = sys.getrefcount(None)
    for _ in range(_CALLS):
        rect.setWidth(2)
    return before - sys.getrefcount(None) < _CALLS // 2
