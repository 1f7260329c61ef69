"""Icon files of Windows and macOS, put together from the PNGs: both are containers that take PNGs as they are."""

from __future__ import annotations

import struct
from pathlib import Path

from installer.declaration import Declaration

_ICNS = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}


def ico(declared: Declaration, target: Path) -> Path:
    """Windows' icon with every size up to 256 pixels, which is the largest that the format knows."""
    images = [(size, declared.icon(size).read_bytes()) for size in declared.icon_sizes_px if size <= 256]
    offset = 6 + 16 * len(images)
    entries, data = b"", b""
    for size, content in images:
        side = size % 256  # 0 stands for 256
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(content), offset + len(data))
        data += content
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(struct.pack("<HHH", 0, 1, len(images)) + entries + data)
    return target


def icns(declared: Declaration, target: Path) -> Path:
    """The icon of macOS."""
    data = b""
    for size in declared.icon_sizes_px:
        if size in _ICNS:
            content = declared.icon(size).read_bytes()
            data += _ICNS[size] + struct.pack(">I", len(content) + 8) + content
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(b"icns" + struct.pack(">I", len(data) + 8) + data)
    return target
