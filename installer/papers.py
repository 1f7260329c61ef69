"""A release's papers: the bill of materials (CycloneDX), third parties' notices, checksums.

`python -m installer.papers` writes them into `dist/` for the app that was frozen last.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

from installer import inventory
from installer.declaration import DIST, Declaration, read
from installer.inventory import Part
from installer.packages import tools

NOTICES = DIST / "THIRD-PARTY-NOTICES.txt"
CHECKSUMS = DIST / "SHA256SUMS"
_RULE = "=" * 100


def notices(declared: Declaration, parts: list[Part]) -> str:
    """Every part with its licence, then every text; a text that several share stands once."""
    lines = [
        f"{declared.name} {declared.version} is free software under {declared.licence}; its text is beside this.",
        "It contains the work of others, under these licences:", "",
        *(f"  {part.name} {part.version} ({part.kind}): {part.licence}" for part in parts), "",
    ]
    holders: dict[str, list[str]] = {}
    for part in parts:
        for name, text in part.texts.items():
            holders.setdefault(text.strip(), []).append(f"{part.name} {part.version}, {name}")
    for text, names in holders.items():
        lines += [_RULE, *names, _RULE, "", text, ""]
    return "\n".join(lines)


def bill(declared: Declaration, parts: list[Part]) -> str:
    """The bill of materials as CycloneDX 1.6 JSON, its identifiers made from the content alone."""
    sys.path.insert(0, str(tools()))
    from cyclonedx.contrib.license.factories import LicenseFactory
    from cyclonedx.model.bom import Bom
    from cyclonedx.model.component import Component, ComponentType
    from cyclonedx.output.json import JsonV1Dot6
    from packageurl import PackageURL

    licences = LicenseFactory()
    types = {"model": ComponentType.MACHINE_LEARNING_MODEL}
    own = Component(
        name=declared.program, version=declared.version, type=ComponentType.APPLICATION, bom_ref=declared.program,
        licenses=[licences.make_from_string(declared.licence)],
    )
    bom = Bom()
    bom.metadata.component = own
    made = []
    for part in parts:
        url = {"python": "pypi", "system": "deb"}.get(part.kind)
        made.append(Component(
            name=part.name, version=part.version, type=types.get(part.kind, ComponentType.LIBRARY),
            bom_ref=f"{part.kind}:{part.name}", licenses=[licences.make_from_string(part.licence)],
            purl=PackageURL(url, "debian" if url == "deb" else None, part.name.lower(), part.version) if url else None,
        ))
    bom.components.update(made)
    bom.register_dependency(own, made)
    return str(JsonV1Dot6(bom).output_as_string(indent=1))


def checksums(files: list[Path]) -> str:
    """Lines that `sha256sum --check` reads."""
    lines = []
    for path in sorted(files):
        with path.open("rb") as stream:
            lines.append(f"{hashlib.file_digest(stream, 'sha256').hexdigest()}  {path.name}")
    return "\n".join(lines) + "\n"


def write() -> list[Path]:
    """Write notices and bill into `dist/`."""
    declared = read()
    found = inventory.parts(declared)
    DIST.mkdir(exist_ok=True)
    NOTICES.write_text(notices(declared, found), encoding="utf-8")
    target = DIST / f"{declared.program}-{declared.version}.cdx.json"
    target.write_text(bill(declared, found), encoding="utf-8")
    return [NOTICES, target]


def main() -> int:
    """Write them and say where they are."""
    for path in write():
        sys.stderr.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
