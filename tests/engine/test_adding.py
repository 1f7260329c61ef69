"""What is put in beside a bad file is there; a bad file ends in a sentence, never in a wait."""

import os
import socket

import pytest

from engine.errors import DocumentError


@pytest.mark.skipif(os.name != "posix", reason="makes a pipe")
@pytest.mark.parametrize("kind", ["pipe", "device", "socket"])
@pytest.mark.timeout(20)
def test_what_is_no_file_is_refused_at_once(tmp_path, pipeline, kind):
    path = tmp_path / "a.txt"
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "device":
        path.symlink_to("/dev/zero")
    else:
        with socket.socket(socket.AF_UNIX) as bound:
            bound.bind(str(path))
    with pytest.raises(DocumentError, match="is a pipe or a device") as caught:
        list(pipeline.add([path]))
    assert caught.value.remedy


@pytest.mark.skipif(os.name != "posix", reason="a name of any bytes")
def test_a_bad_file_of_a_folder_does_not_keep_the_others_out(tmp_path, pipeline):
    folder = tmp_path / "shelf"
    (folder / "sub").mkdir(parents=True)
    for name in ("a.txt", "sub/c.txt", "new\nline.txt"):
        (folder / name).write_text(f"The harbour froze before {name!r} was written.")
    with open(os.fsencode(folder) + b"/b\xff.txt", "w") as file:
        file.write("Badly named.")
    (folder / "loop").symlink_to(folder)
    (folder / "dead.txt").symlink_to(folder / "gone.txt")
    added = []
    with pytest.raises(DocumentError) as caught:
        added.extend(event.document.path for event in pipeline.add([tmp_path / "gone.pdf", "x" * 5000, folder]))
    assert sorted(added) == sorted(str(folder / name) for name in ("a.txt", "sub/c.txt", "new\nline.txt"))
    assert caught.value.message.startswith("3 files could not be added.")
    assert "gone.pdf does not exist" in caught.value.details
    assert "is not valid text" in caught.value.details
    assert len(pipeline.library.documents()) == 3
