"""The one declaration, and what is made from it for a desktop."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from xml.etree import ElementTree

import pytest

from app.shell.choosers import KINDS
from app.update import SUFFIX
from engine import __version__
from installer import desktop
from installer.declaration import read

DECLARED = read()


def test_the_version_is_one():
    assert DECLARED.version == __version__


def test_every_kind_that_the_window_opens_is_declared_and_the_other_way_round():
    declared = {f"*.{kind.extensions[0]}" for kind in DECLARED.types if not kind.own}
    assert declared == set(KINDS.split())
    assert SUFFIX in {f".{extension}" for kind in DECLARED.types for extension in kind.extensions if kind.own}


def test_every_icon_is_there_in_its_size():
    from PIL import Image

    for size_px in DECLARED.icon_sizes_px:
        with Image.open(DECLARED.icon(size_px)) as icon:
            assert icon.size == (size_px, size_px)
    assert "<svg" in DECLARED.scalable_icon.read_text()


def test_the_desktop_entry_opens_files_with_lectern(tmp_path):
    text = desktop.entry(DECLARED)
    values = dict(line.split("=", 1) for line in text.splitlines() if "=" in line)
    assert values["Exec"] == "lectern %F"
    assert {"application/pdf", "application/epub+zip"} <= set(values["MimeType"].split(";"))
    assert values["StartupWMClass"] == "lectern"
    if shutil.which("desktop-file-validate"):
        path = tmp_path / "lectern.desktop"
        path.write_text(text)
        done = subprocess.run(["desktop-file-validate", str(path)], capture_output=True, text=True, check=False)
        assert (done.returncode, done.stdout) == (0, "")


def test_the_update_file_is_declared_to_the_system():
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    root = ElementTree.fromstring(desktop.mime_types(DECLARED))
    (kind,) = root.findall(f"{space}mime-type")
    assert kind.get("type") == "application/x-lectern-update"
    assert kind.find(f"{space}glob").get("pattern") == f"*{SUFFIX}"


def test_the_description_is_whole(tmp_path):
    text = desktop.metainfo(DECLARED, date(2026, 11, 22))
    root = ElementTree.fromstring(text)
    assert root.findtext("id") == DECLARED.id
    assert root.findtext("project_license") == "AGPL-3.0-or-later"
    assert root.find("releases/release").get("version") == DECLARED.version
    if shutil.which("appstreamcli"):
        path = tmp_path / f"{DECLARED.id}.metainfo.xml"
        path.write_text(text)
        done = subprocess.run(["appstreamcli", "validate", "--no-net", str(path)], capture_output=True, text=True,
                              check=False)
        assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("field", ["excluded", "qt_plugins", "models"])
def test_the_bundle_is_described(field):
    assert len(set(getattr(DECLARED.bundle, field))) == len(getattr(DECLARED.bundle, field))
    assert DECLARED.bundle.limit_mb == 600
