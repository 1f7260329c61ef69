"""The macOS disk image, from the same declaration: `python -m installer.macos`, on a Mac.

Signing is left to variables: LECTERN_CODESIGN is an identity of the keychain ("Developer ID Application: ..."),
LECTERN_NOTARY a profile that `xcrun notarytool store-credentials` made. Without them the image is made unsigned.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from installer import icons
from installer.declaration import BUILD, DIST, Declaration, read

IDENTITY_VARIABLE, NOTARY_VARIABLE = "LECTERN_CODESIGN", "LECTERN_NOTARY"
ICON = BUILD / "lectern.icns"
# llama.cpp and numpy map memory that they then run, and Python loads libraries that others have signed.
ENTITLEMENTS = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
  <key>com.apple.security.cs.allow-unsigned-executable-memory</key><true/>
  <key>com.apple.security.cs.disable-library-validation</key><true/>
</dict></plist>
"""


def steps(declared: Declaration, bundle: Path, image: Path, variables: dict[str, str]) -> list[list[str]]:
    """The commands in order, without those whose variables are not set."""
    identity, notary = variables.get(IDENTITY_VARIABLE), variables.get(NOTARY_VARIABLE)
    entitlements = str(BUILD / "entitlements.plist")
    made: list[list[str]] = []
    if identity:
        made.append(["codesign", "--force", "--deep", "--options", "runtime", "--timestamp", "--entitlements",
                     entitlements, "--sign", identity, str(bundle)])
    made.append(["hdiutil", "create", "-volname", f"{declared.name} {declared.version}", "-srcfolder",
                 str(bundle.parent), "-ov", "-format", "ULMO", str(image)])
    if identity:
        made.append(["codesign", "--timestamp", "--sign", identity, str(image)])
    if identity and notary:
        made.append(["xcrun", "notarytool", "submit", str(image), "--keychain-profile", notary, "--wait"])
        made.append(["xcrun", "stapler", "staple", str(image)])
    return made


def main() -> int:
    """Freeze, lay the image's folder out, sign, pack, notarise."""
    if sys.platform != "darwin":
        sys.stderr.write("A disk image is made on a Mac.\nRemedy: run this there, or use the release workflow.\n")
        return 1
    from installer import freeze

    declared = read()
    icons.icns(declared, ICON)
    freeze.freeze()
    (BUILD / "entitlements.plist").write_text(ENTITLEMENTS)
    folder = BUILD / "image"
    shutil.rmtree(folder, ignore_errors=True)
    bundle = folder / "Lectern.app"
    shutil.copytree(freeze.APP.parent / "Lectern.app", bundle, symlinks=True)
    (folder / "Applications").symlink_to("/Applications")
    DIST.mkdir(exist_ok=True)
    image = DIST / f"{declared.program}-{declared.version}-macos.dmg"
    for step in steps(declared, bundle, image, dict(os.environ)):
        subprocess.run(step, check=True)
    sys.stderr.write(f"{image}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
