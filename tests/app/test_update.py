"""Update files: taken when signed, newer and fitting; refused with a sentence otherwise; put in place whole."""

from __future__ import annotations

import hashlib
import io
import json
import sys
import tarfile

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app import update_install
from app.update import UpdateError, extract, platform_name, read, require_fitting, trusted_key
from app.update_desk import UpdateDesk
from app.update_install import COMPLETE, NEXT, OLD, installed_as, stage, take_place
from engine.runtime import paths
from installer.updates import pack

KEY = Ed25519PrivateKey.generate()
PUBLIC = KEY.public_key().public_bytes_raw()


@pytest.fixture
def app(tmp_path):
    """An installed app with a person's library in it."""
    folder = tmp_path / "programs" / "lectern-0.1.0"
    folder.mkdir(parents=True)
    (folder / "lectern").write_text("old program")
    (folder / "portable").touch()
    (folder / "home").mkdir()
    (folder / "home" / "library.sqlite").write_text("the person's")
    return folder


@pytest.fixture
def file(tmp_path):
    return make(tmp_path)


def make(tmp_path, *, key=KEY, version="9.0.0", kind="folder", least="0.1.0"):
    payload = tmp_path / "lectern-9.0.0-linux-x86_64.tar.gz"
    with tarfile.open(payload, "w:gz") as packed:
        for name, text in (("lectern-9.0.0/lectern", b"new program"), ("lectern-9.0.0/_internal/x", b"library")):
            info = tarfile.TarInfo(name)
            info.size = len(text)
            packed.addfile(info, io.BytesIO(text))
    return pack(payload, tmp_path, version=version, kind=kind, least=least, key=key.private_bytes_raw())


def run_all(steps):
    return [step.done for step in steps]


def test_a_signed_newer_update_takes_the_apps_place_and_the_library_stays(file, app):
    update = read(file, PUBLIC)
    require_fitting(update, version="0.1.0", kind="folder")
    assert run_all(stage(update, app))[-1] == update.bytes
    assert (app / "lectern").read_text() == "old program", "nothing changes before the next start"
    assert take_place(app)
    assert (app / "lectern").read_text() == "new program"
    assert (app / "home" / "library.sqlite").read_text() == "the person's"
    assert (app / "portable").exists()
    assert not take_place(app), "once"
    left = {path.name for path in app.parent.iterdir()}
    assert left == {app.name}, "the old version is cleared away at the start after"


def test_an_update_that_was_cut_off_while_unpacking_is_not_taken(file, app):
    steps = stage(read(file, PUBLIC), app)
    next(steps)
    steps.close()
    assert not take_place(app)
    assert (app / "lectern").read_text() == "old program"
    assert {path.name for path in app.parent.iterdir()} == {app.name}


def test_one_that_cannot_take_its_place_leaves_the_old_app(file, app, monkeypatch):
    run_all(stage(read(file, PUBLIC), app))
    mark = app.with_name(app.name + NEXT) / COMPLETE
    mark.write_text("is-not-there")
    assert not take_place(app)
    assert (app / "lectern").read_text() == "old program"
    assert not app.with_name(app.name + OLD).exists()


def test_another_publishers_signature_is_refused(tmp_path):
    forged = make(tmp_path, key=Ed25519PrivateKey.generate())
    with pytest.raises(UpdateError, match="not signed by Lectern's publisher"):
        read(forged, PUBLIC)


@pytest.mark.parametrize("member", ["manifest.json", "payload"])
def test_a_changed_byte_is_noticed(file, tmp_path, member):
    with tarfile.open(file) as packed:
        parts = [(info, bytearray(packed.extractfile(info).read())) for info in packed.getmembers()]
    changed = tmp_path / "changed.lectern-update"
    with tarfile.open(changed, "w") as packed:
        for info, data in parts:
            if info.name == member or (member == "payload" and not info.name.startswith("manifest")):
                data[-3] ^= 1
            packed.addfile(info, io.BytesIO(data))
    target = tmp_path / "out"
    with pytest.raises(UpdateError):
        run_all(extract(read(changed, PUBLIC), target))
    assert not target.exists()
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.parametrize("made, version, kind, sentence", [
    ({}, "9.0.0", "folder", "brings Lectern 9.0.0, and 9.0.0 is installed"),
    ({}, "10.0.0", "folder", "brings Lectern 9.0.0, and 10.0.0 is installed"),
    ({"least": "0.5.0"}, "0.1.0", "folder", "needs Lectern 0.5.0 or later"),
    ({"kind": "deb"}, "0.1.0", "folder", "is for the Debian package"),
    ({"kind": "folder"}, "0.1.0", "deb", "is for the portable folder"),
])
def test_one_that_does_not_fit_is_refused_kindly(tmp_path, made, version, kind, sentence):
    update = read(make(tmp_path, **made), PUBLIC)
    with pytest.raises(UpdateError, match=sentence) as caught:
        require_fitting(update, version=version, kind=kind)
    assert caught.value.remedy


def test_one_for_another_system_is_refused(tmp_path):
    payload = tmp_path / "x.tar.gz"
    payload.write_bytes(b"x")
    name = "windows-x86_64" if not platform_name().startswith("windows") else "linux-x86_64"
    update = read(pack(payload, tmp_path, version="9.0.0", kind="folder", least="0.1.0",
                       key=KEY.private_bytes_raw(), platform=name), PUBLIC)
    with pytest.raises(UpdateError, match=f"for {name}"):
        require_fitting(update, version="0.1.0", kind="folder")


def test_what_is_no_update_is_told_apart(tmp_path, story):
    for content in (b"", b"not a tar", story.read_bytes()):
        path = tmp_path / "odd.lectern-update"
        path.write_bytes(content)
        with pytest.raises(UpdateError, match="is not an update of Lectern"):
            read(path, PUBLIC)


def test_a_signed_manifest_may_not_name_a_path(tmp_path):
    manifest = json.dumps({
        "format": 1, "version": "9.0.0", "least": "0.1.0", "platform": platform_name(), "kind": "folder",
        "payload": "../evil", "bytes": 1, "sha256": hashlib.sha256(b"x").hexdigest(),
    }).encode()
    path = tmp_path / "odd.lectern-update"
    with tarfile.open(path, "w") as packed:
        for name, data in (("manifest.json", manifest), ("manifest.sig", KEY.sign(manifest)), ("../evil", b"x")):
            info = tarfile.TarInfo(name)
            info.size = len(data)
            packed.addfile(info, io.BytesIO(data))
    with pytest.raises(UpdateError, match="must not"):
        read(path, PUBLIC)


def test_a_program_without_a_key_takes_none(tmp_path):
    with pytest.raises(UpdateError, match="without a key"):
        trusted_key(tmp_path)
    (tmp_path / "update.pub").write_text(PUBLIC.hex() + "\n")
    assert trusted_key(tmp_path) == PUBLIC


def test_the_window_says_that_a_source_tree_is_not_updated_so(qtbot, theme, tmp_path, file):
    from app.notices import NoticePlace

    place = NoticePlace(theme)
    qtbot.addWidget(place)
    place.show()
    desk = UpdateDesk(tmp_path, place)
    with qtbot.waitSignal(desk.ended, timeout=10_000):
        desk.open(str(file))
    desk.close()
    qtbot.waitUntil(lambda: any("from its source" in found.failure.message for found in place.notices()))


def test_the_window_puts_a_signed_update_in_place(qtbot, theme, tmp_path, file, app, monkeypatch):
    from app import update_desk
    from app.notices import NoticePlace

    (tmp_path / "update.pub").write_text(PUBLIC.hex())
    monkeypatch.setattr(update_desk, "app_folder", lambda: app)
    monkeypatch.setattr(update_desk, "assets", lambda: tmp_path)
    place = NoticePlace(theme)
    qtbot.addWidget(place)
    place.show()
    desk = UpdateDesk(tmp_path, place)
    with qtbot.waitSignal(desk.ended, timeout=10_000) as told:
        desk.open(str(file))
    desk.close()
    assert told.args[0].message == "Lectern 9.0.0 is ready."
    assert take_place(app)


def test_how_it_was_installed_is_known(app, monkeypatch):
    assert installed_as(None) == "source"
    if sys.platform.startswith("linux"):
        assert installed_as(app) == "folder"
        assert installed_as(update_install._SYSTEM_HOME) == "deb"


def test_a_portable_copy_keeps_everything_beside_it(app, monkeypatch):
    monkeypatch.delenv("LECTERN_HOME", raising=False)
    assert paths.portable_home() is None
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(app / "lectern"))
    found = paths.Paths.resolve()
    assert found.home == app / "home"
    assert found.downloads == app / "home" / "models"
    assert paths.Paths.resolve(app / "other").home == app / "other", "--home goes before"
    (app / "portable").unlink()
    assert paths.Paths.resolve().home == paths.default_data_folder()
