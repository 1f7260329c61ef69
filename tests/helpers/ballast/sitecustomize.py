"""Put on PYTHONPATH by tests: imports of what the frozen app leaves out fail, in this process and its children."""

import os
import runpy
import sys

_OUT = tuple(os.environ.get("LECTERN_LEFT_OUT", "").split())


class Refuse:
    """Finds every module that is left out, and says that it is not there."""

    def find_spec(self, name, path=None, target=None):
        if any(name == out or name.startswith(f"{out}.") for out in _OUT) and not name.startswith("_distutils"):
            raise ModuleNotFoundError(f"No module named {name!r}: the frozen app leaves it out", name=name)


sys.meta_path.insert(0, Refuse())
runpy.run_path(os.environ["LECTERN_HOOK"])
