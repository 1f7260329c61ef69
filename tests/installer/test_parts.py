"""The pieces of the build: what goes in, what is asked of the system, sizes, papers, packages, icons, scripts."""

from __future__ import annotations

import hashlib
import shutil
import struct
import subprocess
import sys

import pytest

from installer import archive, contents, deb, elf, icons, macos, native, packages, papers, sizes, windows
from installer.declaration import ROOT, read
from installer.inventory import Part

DECLARED = read()
LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux's tools")


@pytest.mark.parametrize("name, kept", [
    ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
    ("PySide6/Qt/plugins/sqldrivers/libqsqlite.so", False),
    ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
    ("PySide6/Qt/lib/libQt6Widgets.so.6", True),
    ("PySide6/Qt/lib/libQt6Quick.so.6", False),
    ("PySide6/Qt/lib/libQt6QmlModels.so.6", False),
    ("onnxruntime/capi/libonnxruntime_providers_cuda.so", False),
    ("onnxruntime/capi/libonnxruntime_providers_shared.so", True),
    ("llama_cpp/lib/libggml-cpu.so", False),  # the environment's, built for one processor
    ("lib/libllama.so", False),
    ("libstdc++.so.6", False),  # drivers of the system are loaded into it
    ("libX11.so.6", False),
    ("libxcb-cursor.so.0", True),  # not every desktop has it
    ("libsqlite3.so.0", True),
    ("PIL/_imaging.cpython-311-x86_64-linux-gnu.so", True),
])
def test_libraries_are_chosen(name, kept):
    assert contents.keeps_binary(name, DECLARED) is kept


@pytest.mark.parametrize("name, kept", [
    ("PySide6/Qt/translations/qtbase_de.qm", True), ("PySide6/Qt/translations/qtbase_ja.qm", False),
    ("PySide6/Qt/translations/designer_de.qm", False),
    ("PySide6/Qt/qml/QtQuick/plugins.qmltypes", False), ("rapidocr/models/PP-OCRv6_det_small.onnx", True),
    ("numpy/_core/include/numpy/arrayobject.h", False), ("chromadb/migrations/sysdb/00001.sql", True),
])
def test_data_are_chosen(name, kept):
    assert contents.keeps_data(name) is kept


@pytest.mark.parametrize("name, kept", [
    ("pygments.lexers._mapping", True), ("pygments.lexers.javascript", False), ("pygments.token", True),
    ("numpy.tests.test_ctypeslib", False), ("numpy.linalg", True), ("jinja2.tests", True), ("chromadb.test.api", False),
])
def test_modules_are_chosen(name, kept):
    assert contents.keeps_module(name) is kept


def test_assets_and_models_hold_no_code_and_no_training():
    found = [source for source, _ in (*contents.assets(ROOT), *contents.shipped_models(ROOT))]
    assert any(path.endswith("handbook.pdf") for path in found)
    assert any(path.endswith("pruner.int8.onnx") for path in found)
    assert any("LICENSE-Inter" in path for path in found)
    assert not [path for path in found if path.endswith(".py") or "training" in path]


def test_the_table_of_sizes_counts_every_file_once(tmp_path):
    inner = tmp_path / "_internal"
    for name, size in (("models/SmolLM2.gguf", 500), ("models/pruner/x.onnx", 70), ("PySide6/a.so", 30), ("other", 5)):
        (inner / name).parent.mkdir(parents=True, exist_ok=True)
        (inner / name).write_bytes(bytes(size))
    (inner / "link").symlink_to("other")
    (tmp_path / "lectern").write_bytes(bytes(9))
    found = sizes.table(tmp_path)
    assert found["Language model (SmolLM2 135M)"] == 500
    assert found["Networks: encoder, pruner, segmenter"] == 70
    assert found["Window: Qt and its data"] == 30
    assert found[sizes.REST] == 14
    assert sizes.largest(tmp_path, 1) == [("_internal/models/SmolLM2.gguf", 500)]
    assert "| **sum** (limit 600) | **0.0** |" in sizes.as_text(found, 600)


@pytest.fixture
def small_app(tmp_path):
    """A real program with a library of its own beside it and the system's behind it."""
    app = tmp_path / "lectern"
    (app / "_internal").mkdir(parents=True)
    (tmp_path / "own.cc").write_text('#include <string>\nstd::string own() { return "own"; }\n')
    (tmp_path / "main.cc").write_text(
        "#include <iostream>\n#include <string>\nstd::string own();\nint main() { std::cout << own(); }\n"
    )
    inner = app / "_internal"
    own = [str(tmp_path / "own.cc"), "-o", str(inner / "libown.so"), "-Wl,-soname,libown.so"]
    subprocess.run(["g++", "-shared", "-fPIC", *own], check=True)
    subprocess.run(
        ["g++", str(tmp_path / "main.cc"), f"-L{inner}", "-lown", "-Wl,-rpath,$ORIGIN/_internal", "-o",
         str(app / "lectern")], check=True,
    )
    return app


@LINUX
def test_what_the_app_asks_of_the_system_is_read_from_it(small_app):
    found = elf.depends(small_app, DECLARED)
    assert "libstdc++6" in found
    assert any(package.startswith("libc6 (>= 2.") for package in found)
    (small_app / "_internal" / "libown.so").rename(small_app.parent / "gone.so")
    with pytest.raises(SystemExit, match=r"libown\.so, wanted by lectern"):
        elf.depends(small_app, DECLARED)


@LINUX
def test_the_debian_package_holds_app_and_integration(small_app, tmp_path, monkeypatch):
    if shutil.which("dpkg-deb") is None:
        pytest.skip("dpkg-deb is Debian's")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    monkeypatch.setattr(deb, "BUILD", tmp_path / "build")
    monkeypatch.setattr(deb, "DIST", tmp_path / "dist")
    notices = tmp_path / "THIRD-PARTY-NOTICES.txt"
    notices.write_text("thanks")
    package = deb.build(small_app, notices=notices)
    listed = subprocess.run(["dpkg-deb", "-c", str(package)], check=True, capture_output=True, text=True).stdout
    for name in (
        "./opt/lectern/lectern", "./usr/bin/lectern -> /opt/lectern/lectern", "./usr/bin/lectern-remove-library",
        "./usr/share/applications/lectern.desktop", "./usr/share/mime/packages/lectern.xml",
        "./usr/share/icons/hicolor/256x256/apps/lectern.png", "./usr/share/icons/hicolor/scalable/apps/lectern.svg",
        f"./usr/share/metainfo/{DECLARED.id}.metainfo.xml", "./usr/share/doc/lectern/copyright",
        "./usr/share/doc/lectern/THIRD-PARTY-NOTICES.txt",
    ):
        assert name in listed
    assert "root/root" in listed
    field = subprocess.run(["dpkg-deb", "-f", str(package), "Depends"], check=True, capture_output=True, text=True)
    assert "libstdc++6" in field.stdout
    assert "python" not in field.stdout
    first = hashlib.sha256(package.read_bytes()).digest()
    assert hashlib.sha256(deb.build(small_app, notices=notices).read_bytes()).digest() == first, "it can be made again"


@LINUX
def test_the_library_is_deleted_only_when_told(tmp_path):
    script, library = tmp_path / "remove", tmp_path / "data" / "lectern"
    script.write_text(deb._REMOVE_LIBRARY)
    library.mkdir(parents=True)
    (library / "library.sqlite").touch()
    variables = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data")}

    def run(*options, typed=""):
        return subprocess.run(["sh", str(script), *options], env=variables, input=typed, capture_output=True, text=True,
                              check=False)

    assert run(typed="n\n").returncode == 1
    assert run(typed="\n").returncode == 1
    assert (library / "library.sqlite").exists()
    assert run(typed="y\n").returncode == 0
    assert not library.exists()
    assert "no library" in run().stdout


@LINUX
def test_the_portable_archive_is_marked(small_app, tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "BUILD", tmp_path / "build")
    monkeypatch.setattr(archive, "DIST", tmp_path / "dist")
    made = archive.build(small_app)
    listed = subprocess.run(["tar", "-tzf", str(made)], check=True, capture_output=True, text=True).stdout.split()
    folder = f"lectern-{DECLARED.version}"
    assert {f"{folder}/lectern", f"{folder}/portable", f"{folder}/README.txt", f"{folder}/LICENSE"} <= set(listed)
    assert all(name.startswith(folder) for name in listed)


def test_versions_and_hashes_come_from_the_lock():
    version, hashes = packages.pinned("llama-cpp-python")
    assert version.count(".") == 2
    assert all(value.startswith("sha256:") for value in hashes)
    assert packages.pinned("pyinstaller", packages.TOOLS_LOCK)
    with pytest.raises(LookupError):
        packages.pinned("pyinstaller")


def test_no_native_code_is_built_for_this_machine_alone():
    assert "GGML_NATIVE=OFF" in native.LLAMA
    assert "GGML_BACKEND_DL=ON" in native.LLAMA
    assert not any("march" in option for option in (*native.LLAMA, *native.OPENCV))
    assert {"cuda", "vulkan"} == set(native.ADDONS)


def test_notices_hold_every_text_once():
    found = [
        Part(name="one", version="1", licence="MIT", kind="python", texts={"LICENSE": "the text\n"}),
        Part(name="two", version="2", licence="MIT", kind="python", texts={"LICENSE": "the text"}),
    ]
    text = papers.notices(DECLARED, found)
    assert text.count("the text") == 1
    assert "one 1, LICENSE" in text
    assert "two 2 (python): MIT" in text


@LINUX
def test_checksums_are_read_by_sha256sum(tmp_path):
    for name in ("b.deb", "a.tar.gz"):
        (tmp_path / name).write_text(name)
    (tmp_path / "SHA256SUMS").write_text(papers.checksums([tmp_path / "b.deb", tmp_path / "a.tar.gz"]))
    subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=tmp_path, check=True, capture_output=True)


def test_windows_and_mac_icons_hold_every_size(tmp_path):
    from PIL import Image

    with Image.open(icons.ico(DECLARED, tmp_path / "lectern.ico")) as icon:
        assert icon.info["sizes"] == {(size, size) for size in DECLARED.icon_sizes_px if size <= 256}
        icon.load()
    content = icons.icns(DECLARED, tmp_path / "lectern.icns").read_bytes()
    assert content[:4] == b"icns"
    assert struct.unpack(">I", content[4:8])[0] == len(content)


def test_the_windows_setup_declares_types_and_keeps_libraries(tmp_path):
    text = windows.script(DECLARED, tmp_path, signed=False)
    for kind in DECLARED.types:
        for extension in kind.extensions:
            assert f'ValueName: ".{extension}"' in text
    assert "PrivilegesRequired=lowest" in text
    assert "not UninstallSilent" in text
    assert "MB_DEFBUTTON2" in text
    assert "SignTool" not in text
    assert "SignTool=lectern" in windows.script(DECLARED, tmp_path, signed=True)


def test_the_mac_is_signed_and_notarised_only_with_its_variables(tmp_path):
    def first_words(**variables):
        bundle, image = tmp_path / "a" / "Lectern.app", tmp_path / "x.dmg"
        return [step[:2] for step in macos.steps(DECLARED, bundle, image, variables)]

    assert [step[0] for step in first_words()] == ["hdiutil"]
    assert [step[0] for step in first_words(LECTERN_CODESIGN="me")] == ["codesign", "hdiutil", "codesign"]
    last = first_words(LECTERN_CODESIGN="me", LECTERN_NOTARY="p")[-2:]
    assert last == [["xcrun", "notarytool"], ["xcrun", "stapler"]]
