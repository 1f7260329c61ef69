"""Update files: `python -m installer.updates PAYLOAD KIND` signs a payload with the key that LECTERN_SIGNING_KEY names.

`python -m installer.updates key FILE` makes a key: the private half into FILE, which never goes into the repository,
the public half to standard output, for `LECTERN_UPDATE_KEY` at the build. The app's side is `app/update.py`.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import sys
import tarfile
from pathlib import Path

from app.update import FORMAT, SUFFIX, platform_name
from installer.declaration import DIST, read

KEY_VARIABLE = "LECTERN_SIGNING_KEY"
LEAST = "0.1.0"
"""The oldest version that can be updated from: every released library is migrated from (tests/installer/released)."""


def pack(
    payload: Path, target: Path, *, version: str, kind: str, least: str, key: bytes, platform: str = "",
) -> Path:
    """Write an update file into the folder `target`. `key` is the private key, 32 bytes."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    with payload.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    manifest = json.dumps({
        "format": FORMAT, "version": version, "least": least, "platform": platform or platform_name(), "kind": kind,
        "payload": payload.name, "bytes": payload.stat().st_size, "sha256": digest,
    }, indent=1, sort_keys=True).encode()
    signature = Ed25519PrivateKey.from_private_bytes(key).sign(manifest)
    path = target / f"lectern-{version}-{kind}{SUFFIX}"
    with tarfile.open(path, "w") as packed:
        for name, data in (("manifest.json", manifest), ("manifest.sig", signature)):
            info = tarfile.TarInfo(name)
            info.size = len(data)
            packed.addfile(info, io.BytesIO(data))
        packed.add(payload, payload.name, recursive=False)
    return path


def signing_key() -> bytes | None:
    """The private key of this machine's releases, or None where none is set."""
    name = os.environ.get(KEY_VARIABLE)
    return bytes.fromhex(Path(name).read_text(encoding="ascii").strip()) if name else None


def make_key(path: Path) -> str:
    """Make a key pair: the private half into a file that only its owner can read; the public half in hexadecimal."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    key = Ed25519PrivateKey.generate()
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as sink:
        sink.write(key.private_bytes_raw().hex() + "\n")
    return key.public_key().public_bytes_raw().hex()


def main() -> int:
    """Make a key, or an update file."""
    if len(sys.argv) != 3:
        sys.stderr.write(__doc__ or "")
        return 2
    if sys.argv[1] == "key":
        sys.stdout.write(make_key(Path(sys.argv[2])) + "\n")
        return 0
    key = signing_key()
    if key is None:
        sys.stderr.write(f"{KEY_VARIABLE} does not name a key.\nRemedy: python -m installer.updates key FILE\n")
        return 1
    made = pack(Path(sys.argv[1]), DIST, version=read().version, kind=sys.argv[2], least=LEAST, key=key)
    sys.stderr.write(f"{made}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
