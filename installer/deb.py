"""The Debian package, made by dpkg-deb: `python -m installer.deb`.

The app lies in /opt/lectern, a link in /usr/bin. Removing it, or purging it, leaves every library alone: those are the
person's, in their home. `lectern-remove-library` deletes one, and asks first.
"""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

from installer import desktop, elf
from installer.declaration import BUILD, DIST, ROOT, Declaration, read
from installer.freeze import APP

HOME = "opt/lectern"
_REFRESH = """\
if command -v update-desktop-database >/dev/null; then update-desktop-database -q /usr/share/applications || true; fi
if command -v update-mime-database >/dev/null; then update-mime-database /usr/share/mime || true; fi
if command -v gtk-update-icon-cache >/dev/null; then gtk-update-icon-cache -q -t -f /usr/share/icons/hicolor || true; fi
"""
_REMOVE_LIBRARY = """\
#!/bin/sh
# Deletes the library and the downloaded models of the person who runs it, after asking.
set -eu
folder="${LECTERN_HOME:-${XDG_DATA_HOME:-$HOME/.local/share}/lectern}"
if [ ! -d "$folder" ]; then echo "There is no library in $folder."; exit 0; fi
if [ "${1:-}" != "--yes" ]; then
    echo "This deletes $folder: all notes, answers and downloaded models. Your documents themselves stay."
    printf 'Delete it? [y/N] '
    read -r answer
    case "$answer" in y|Y|yes) ;; *) echo "Nothing was deleted."; exit 1 ;; esac
fi
rm -rf -- "$folder"
echo "Deleted $folder."
"""


def integration(root: Path, declared: Declaration, released: date) -> None:
    """Everything that is not the app itself: entry, types, description, icons, licences. `root` is the package's."""
    share = root / "usr" / "share"
    texts = {
        share / "applications" / f"{declared.program}.desktop": desktop.entry(declared),
        share / "mime" / "packages" / f"{declared.program}.xml": desktop.mime_types(declared),
        share / "metainfo" / f"{declared.id}.metainfo.xml": desktop.metainfo(declared, released),
    }
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    icons = share / "icons" / "hicolor"
    for size_px in declared.icon_sizes_px:
        target = icons / f"{size_px}x{size_px}" / "apps" / f"{declared.program}.png"
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(declared.icon(size_px), target)
    scalable = icons / "scalable" / "apps" / f"{declared.program}.svg"
    scalable.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(declared.scalable_icon, scalable)


def control(declared: Declaration, app: Path, installed_bytes: int) -> str:
    """The package's control file."""
    depends = ", ".join(elf.depends(app, declared))
    text = "\n".join(f" {line}" for line in declared.description)
    return (
        f"Package: {declared.program}\nVersion: {declared.version}\nArchitecture: amd64\nSection: text\n"
        f"Priority: optional\nMaintainer: {declared.contact}\nInstalled-Size: {installed_bytes // 1024}\n"
        f"Depends: {depends}\nRecommends: libwayland-client0\nSuggests: libvulkan1\n"
        f"Description: {declared.comment}\n{text}\n"
    )


def build(app: Path = APP, *, notices: Path | None = None) -> Path:
    """The package in `dist/`. `notices` are third parties' licences, which stand beside our own."""
    declared = read()
    root = BUILD / "deb"
    shutil.rmtree(root, ignore_errors=True)
    home = root / HOME
    shutil.copytree(app, home, symlinks=True)
    released = datetime.fromtimestamp(_epoch(), UTC).date()
    integration(root, declared, released)
    _documents(root, declared, notices)
    programs = root / "usr" / "bin"
    programs.mkdir(parents=True)
    (programs / declared.program).symlink_to(f"/{HOME}/{declared.program}")
    remover = programs / "lectern-remove-library"
    remover.write_text(_REMOVE_LIBRARY)
    remover.chmod(0o755)
    size = sum(path.stat().st_size for path in root.rglob("*") if path.is_file() and not path.is_symlink())
    meta = root / "DEBIAN"
    meta.mkdir()
    (meta / "control").write_text(control(declared, app, size), encoding="utf-8")
    for script in ("postinst", "postrm"):
        (meta / script).write_text(f"#!/bin/sh\nset -e\n{_REFRESH}")
        (meta / script).chmod(0o755)
    for folder in (path for path in root.rglob("*") if path.is_dir()):
        folder.chmod(0o755)
    DIST.mkdir(exist_ok=True)
    target = DIST / f"{declared.program}_{declared.version}_amd64.deb"
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(_epoch())}
    command = ["dpkg-deb", "--root-owner-group", "-Zzstd", "-z12", "--build", str(root), str(target)]
    subprocess.run(command, check=True, env=environment, stdout=2)
    return target


def _documents(root: Path, declared: Declaration, notices: Path | None) -> None:
    folder = root / "usr" / "share" / "doc" / declared.program
    folder.mkdir(parents=True)
    shutil.copyfile(ROOT / "LICENSE", folder / "copyright")
    with gzip.GzipFile(folder / "changelog.gz", "wb", mtime=0) as packed:
        packed.write((ROOT / "CHANGELOG.md").read_bytes())
    if notices is not None:
        shutil.copyfile(notices, folder / notices.name)


def _epoch() -> int:
    """Seconds of the commit that is built, so that the same commit gives the same package."""
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    done = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False)
    return int(done.stdout.strip() or datetime.now(UTC).timestamp())


def main() -> int:
    """Build it and say where it is."""
    notices = DIST / "THIRD-PARTY-NOTICES.txt"
    sys.stderr.write(f"{build(notices=notices if notices.is_file() else None)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
