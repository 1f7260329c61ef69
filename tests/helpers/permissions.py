"""Permissions hold for everybody but the superuser, as whom tests often run: be somebody else for a moment."""

import contextlib
import os
import tempfile
from pathlib import Path

_NOBODY = 65534


@contextlib.contextmanager
def open_folder():
    """A folder that everybody may enter, unlike pytest's own; gone afterwards."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


@contextlib.contextmanager
def ordinary_user():
    """Not the superuser within. What Python imports meanwhile must be readable to all, so make things ready before."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(_NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
