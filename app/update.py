"""Update files: a signed manifest and one payload, opened by the person. Nothing is looked for or fetched.

A `.lectern-update` is a tar with three members, in this order: `manifest.json`, `manifest.sig` (Ed25519, RFC 8032, over
the manifest's bytes) and the payload that the manifest names with its size and SHA-256. Nothing of the payload is used
before its hash is right, and nothing of the manifest before its signature is. The key that is trusted comes with the
program (`assets/update.pub`, 64 hexadecimal digits); a program without one takes no updates.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from engine.errors import LecternError
from engine.events import Progress

SUFFIX = ".lectern-update"
FORMAT = 1
KEY_FILE = "update.pub"
_MANIFEST_LIMIT_BYTES = 64 * 1024
_BLOCK_BYTES = 4 * 1024 * 1024
_INSTEAD = "Install the new version's package instead."
_KINDS = {"folder": "the portable folder", "deb": "the Debian package", "setup": "the Windows setup", "dmg": "macOS"}


class UpdateError(LecternError):
    """An update file that is not taken, and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """A manifest whose signature is right. `kind` is folder, deb, setup or dmg; `bytes` and `sha256` the payload's."""

    path: Path
    version: str
    least: str
    platform: str
    kind: str
    payload: str
    bytes: int
    sha256: str


def platform_name() -> str:
    """This platform as manifests name it."""
    return {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux") + "-x86_64"


def number(version: str) -> tuple[int, ...]:
    """A version as numbers that can be compared. Raises ValueError where it is none."""
    if re.fullmatch(r"\d+(\.\d+){1,3}", version) is None:
        raise ValueError(version)
    return tuple(map(int, version.split(".")))


def read(path: Path, key: bytes) -> Update:
    """The manifest, once its signature is checked. `key` is the trusted public key, 32 bytes. Raises UpdateError."""
    try:
        with tarfile.open(path) as packed:
            manifest, signature = _member(packed, "manifest.json"), _member(packed, "manifest.sig")
    except (OSError, tarfile.TarError, KeyError) as error:
        raise UpdateError(
            f"{path.name} is not an update of Lectern.", "Fetch it again: it may have been cut off.", str(error)
        ) from error
    _require_signature(path, manifest, signature, key)
    try:
        facts = json.loads(manifest)
        if facts.pop("format") != FORMAT:
            raise UpdateError(f"{path.name} is of a kind that this version does not know.", _INSTEAD)
        update = Update(path=path, **facts)
        number(update.version), number(update.least)
    except (ValueError, TypeError, KeyError) as error:
        raise UpdateError(f"{path.name} does not say what it updates.", _INSTEAD, str(error)) from error
    if "/" in update.payload or "\\" in update.payload or update.payload.startswith("."):
        raise UpdateError(f"{path.name} names a file it must not.", "Do not use it.", update.payload)
    return update


def require_fitting(update: Update, *, version: str, kind: str) -> None:
    """That the update is for this program. `kind` is how it was installed. Raises UpdateError with what to do."""
    if update.platform != platform_name():
        raise UpdateError(f"This update is for {update.platform}.", f"Fetch the one for {platform_name()}.")
    if number(update.version) <= number(version):
        raise UpdateError(
            f"This update brings Lectern {update.version}, and {version} is installed.",
            "There is nothing to do. To go back, install the older package and use another folder with --home.",
        )
    if number(version) < number(update.least):
        raise UpdateError(
            f"This update needs Lectern {update.least} or later, and {version} is installed.",
            f"Update to {update.least} first.",
        )
    if update.kind != kind:
        raise UpdateError(
            f"This update is for {_KINDS.get(update.kind, update.kind)}, and Lectern was installed otherwise.",
            f"Fetch the one for {_KINDS.get(kind, kind)}.",
        )


def extract(update: Update, target: Path) -> Iterator[Progress]:
    """Write the payload to `target`, whole and with the right hash or not at all; yields Progress in bytes."""
    partial = target.with_name(target.name + ".part")
    digest, done = hashlib.sha256(), 0
    try:
        with tarfile.open(update.path) as packed, partial.open("wb") as sink:
            source = packed.extractfile(update.payload)
            if source is None:
                raise KeyError(update.payload)
            while block := source.read(_BLOCK_BYTES):
                digest.update(block)
                sink.write(block)
                done += len(block)
                yield Progress(stage="update", done=done, total=update.bytes, unit="bytes")
        if (done, digest.hexdigest()) != (update.bytes, update.sha256):
            raise UpdateError("The update is damaged and was not used.", "Fetch it again.", digest.hexdigest())
        partial.replace(target)
    except (OSError, tarfile.TarError, KeyError) as error:
        raise UpdateError(
            "The update cannot be unpacked.", "Free some space, or fetch it again.", str(error)
        ) from error
    finally:
        partial.unlink(missing_ok=True)


def trusted_key(folder: Path) -> bytes:
    """The key that came with this program, 32 bytes. Raises UpdateError where none did."""
    try:
        key = bytes.fromhex((folder / KEY_FILE).read_text(encoding="ascii").strip())
    except (OSError, ValueError) as error:
        raise UpdateError(
            "This Lectern was built without a key for updates.", "Install the new version's package.", str(error)
        ) from error
    return key


def _member(packed: tarfile.TarFile, name: str) -> bytes:
    info = packed.getmember(name)
    stream = packed.extractfile(info)
    if stream is None or info.size > _MANIFEST_LIMIT_BYTES:
        raise KeyError(name)
    return stream.read()


def _require_signature(path: Path, manifest: bytes, signature: bytes, key: bytes) -> None:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, manifest)
    except (InvalidSignature, ValueError) as error:
        raise UpdateError(
            f"{path.name} is not signed by Lectern's publisher, and was not used.",
            "Fetch it from where you got Lectern; if it happens again, do not use it.", str(error),
        ) from error
