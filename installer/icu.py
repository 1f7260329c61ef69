"""ICU's data without what Qt never asks for: 32 MB become 4. ICU calls this a data filter.

Qt asks ICU to sort (collations), for time zones and for letter case; it takes dates, numbers and the names of
languages, regions, currencies and units from tables of its own, and Lectern decodes text with Python, not with Qt.
Needs Debian's `icu-devtools`, `binutils` and a C compiler; where one is missing the data stay whole.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

_UNUSED = ("brkitr/", "curr/", "lang/", "rbnf/", "region/", "translit/", "unit/", "zone/")
_UNUSED_NAME = re.compile(r"[a-z]{2,3}(_\w+)?\.res|.*\.cnv")
_TOOLS = ("icupkg", "objcopy", "cc")


def trim(library: Path) -> bool:
    """Rewrite `libicudata.so.N` in place. Returns whether the tools for it are there."""
    if any(shutil.which(tool) is None for tool in _TOOLS):
        return False
    number = library.name.rsplit(".", 1)[-1]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        whole, small = folder / f"icudt{number}l.dat", folder / "small.dat"
        _run("objcopy", "-O", "binary", "--only-section=.rodata", str(library), str(whole))
        listed = _run("icupkg", "-l", str(whole)).splitlines()
        unused = [item for item in listed if item.startswith(_UNUSED) or _UNUSED_NAME.fullmatch(item)]
        (folder / "unused.txt").write_text("\n".join(unused))
        _run("icupkg", "-r", str(folder / "unused.txt"), str(whole), str(small))
        symbol = f"icudt{re.sub('[^0-9]', '', number)}_dat"
        source = folder / "data.s"
        source.write_text(
            f'.section .rodata\n.balign 16\n.globl {symbol}\n.type {symbol},@object\n{symbol}:\n'
            f'.incbin "{small}"\n.size {symbol}, .-{symbol}\n.section .note.GNU-stack,"",@progbits\n'
        )
        _run("cc", "-shared", "-nostdlib", f"-Wl,-soname,{library.name}", "-o", str(folder / "out.so"), str(source))
        shutil.copyfile(folder / "out.so", library)
    return True


def _run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
