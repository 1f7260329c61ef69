"""PDFs that are odd in their bones give what they have, within bounds, or say in a sentence what they are."""

from __future__ import annotations

import random
import time

import pymupdf
import pytest

from engine.errors import DocumentError
from engine.pipeline import Pipeline
from engine.render.files import open_document
from engine.runtime.paths import Paths
from engine.values import DocumentStatus
from tests.engine.ingest import makers
from tests.helpers.queue import work_off

WORDS = "The quick keeper trims the lamp of Varn every evening."
TEXT = f"BT /F1 12 Tf 72 700 Td ({WORDS}) Tj ET"


def stream(data, extra=""):
    return f"<</Length {len(data)}{extra}>>\nstream\n{data}\nendstream"


def bones(**changed):
    """The objects of a one-page PDF, by number; `changed` replaces or adds some (o2=...)."""
    objects = {
        1: "<</Type/Catalog/Pages 2 0 R>>", 2: "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
           "/Resources<</Font<</F1 5 0 R>>/XObject<</X6 6 0 R>>>>>>",
        4: stream(TEXT), 5: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        6: stream("", "/Type/XObject/Subtype/Form"),
    }
    return {**objects, **{int(name[1:]): body for name, body in changed.items()}}


def write(path, objects, trailer="", before=b""):
    out, offsets = b"%PDF-1.7\n", {}
    for number, body in objects.items():
        offsets[number] = len(out)
        out += f"{number} 0 obj\n{body}\nendobj\n".encode()
    start, size = len(out), max(objects) + 1
    out += f"xref\n0 {size}\n0000000000 65535 f \n".encode()
    for number in range(1, size):
        out += f"{offsets.get(number, 0):010d} 00000 {'n' if number in offsets else 'f'} \n".encode()
    out += f"trailer\n<</Size {size}/Root 1 0 R{trailer.format(start=start)}>>\nstartxref\n{start}\n%%EOF\n".encode()
    path.write_bytes(before + out)
    return path


@pytest.mark.parametrize("count", ["2147483647", "-5", "0", "7"])
def test_a_wrong_count_of_pages(tmp_path, read, count):
    path = write(tmp_path / "a.pdf", bones(o2=f"<</Type/Pages/Kids[3 0 R]/Count {count}>>"))
    found = read(path)
    assert WORDS in found.text
    with open_document(str(path), None) as shown:  # as the page process opens it
        assert shown.page_count == found.head.page_count
        assert WORDS in shown[0].get_text()


def test_a_tree_that_holds_itself(tmp_path, read):
    found = read(write(tmp_path / "a.pdf", bones(o2="<</Type/Pages/Kids[3 0 R 2 0 R]/Count 2>>")))
    assert WORDS in found.text
    path = write(tmp_path / "b.pdf", bones(o2="<</Type/Pages/Kids[2 0 R]/Count 1000000>>"))
    with pytest.raises(DocumentError, match=r"b\.pdf"):
        read(path)


def test_a_table_of_objects_that_leads_back_to_itself(tmp_path, read):
    assert WORDS in read(write(tmp_path / "a.pdf", bones(), trailer="/Prev {start}")).text


def test_something_before_the_beginning(tmp_path, read):
    path = write(tmp_path / "a.pdf", bones(), before=b"Received: from varn\r\n" * 400)
    assert WORDS in read(path).text
    assert WORDS in read(write(path, bones(), before=b"Received: from varn\r\n" * 40)).text
    path.write_bytes(b"A note on files that begin with %PDF-1.7 and what follows. " * 40)
    assert read(path).head.format == "txt"


@pytest.mark.parametrize("rotate", [90, 180, 270, 45])
def test_turned_pages(tmp_path, read, rotate):
    page = bones()[3].replace("/Contents", f"/Rotate {rotate}/Contents")
    assert WORDS in read(write(tmp_path / "a.pdf", bones(o3=page))).text


@pytest.mark.parametrize("box", ["[0 0 14400 14400]", "[0 0 1e400 foo]", "[0 0 0 0]", "[-50 -50 700 900]"])
def test_odd_sizes(tmp_path, read, box):
    page = bones()[3].replace("[0 0 612 792]", box)
    assert WORDS in read(write(tmp_path / "a.pdf", bones(o3=page))).text


def test_a_form_that_draws_itself(tmp_path, read):
    form = stream("/X6 Do", "/Type/XObject/Subtype/Form/BBox[0 0 600 700]/Resources<</XObject<</X6 6 0 R>>>>")
    assert WORDS in read(write(tmp_path / "a.pdf", bones(o4=stream(f"/X6 Do {TEXT}"), o6=form))).text


def test_contents_that_outline_themselves(tmp_path, read):
    for link in ("Next", "First"):
        item = f"<</Title(Loop)/Parent 7 0 R/{link} 8 0 R/Dest[3 0 R/Fit]>>"
        objects = bones(o1="<</Type/Catalog/Pages 2 0 R/Outlines 7 0 R>>",
                        o7="<</Type/Outlines/First 8 0 R/Last 8 0 R>>", o8=item)
        assert WORDS in read(write(tmp_path / "a.pdf", objects)).text


def test_letters_one_by_one_and_an_empty_password(tmp_path, read):
    document = pymupdf.open()
    page, x = document.new_page(), 72.0
    for letter in WORDS:
        page.insert_text((x, 100), letter, fontsize=12)
        x += pymupdf.get_text_length(letter, fontsize=12)
    for name, how in (("plain", {}), ("locked", {"encryption": pymupdf.PDF_ENCRYPT_AES_256, "owner_pw": "owner"})):
        document.save(tmp_path / f"{name}.pdf", **how)
        assert read(tmp_path / f"{name}.pdf").text.strip() == WORDS
    document.close()


def test_a_page_of_a_million_lines(tmp_path, read):
    source = random.Random(1)
    lines = "".join(f"{source.random() * 600:.2f} {source.random() * 700:.2f} l S 9 9 m\n" for _ in range(500_000))
    path = write(tmp_path / "map.pdf", bones(o4=stream(f"9 9 m {lines} {TEXT}")))
    began = time.monotonic()
    assert WORDS in read(path).text
    assert time.monotonic() - began < 60


def test_a_portfolio_says_that_it_is_one(tmp_path, read):
    inner = makers.book(tmp_path / "inner.pdf", 1)
    document = pymupdf.open()
    document.new_page().insert_text((72, 100), "Open this in Acrobat.")
    document.embfile_add("inner.pdf", inner.read_bytes(), filename="inner.pdf")
    document.xref_set_key(document.pdf_catalog(), "Collection", "<</Type/Collection/View/D>>")
    document.save(tmp_path / "a.pdf")
    document.close()
    found = read(tmp_path / "a.pdf")
    assert "collection of other files" in found.head.gaps().message
    assert found.head.gaps().remedy
    assert read(inner).head.gaps() is None


def test_pages_that_cannot_be_read_are_named(tmp_path, read):
    deep = stream("q " * 500_000 + TEXT)
    objects = bones(o2="<</Type/Pages/Kids[3 0 R 7 0 R]/Count 2>>", o8=deep)
    objects[7] = objects[3].replace("/Contents 4", "/Contents 8")
    found = read(write(tmp_path / "a.pdf", objects))
    assert WORDS in found.text
    assert found.head.gaps().message == "Page 2 of a.pdf cannot be read; the others can."
    assert found.head.gaps().remedy
    pipeline = Pipeline(Paths.resolve(tmp_path / "home"))
    list(pipeline.add([tmp_path / "a.pdf", write(tmp_path / "b.pdf", bones(o4=deep))]))
    work_off(pipeline)
    told = {document.title: document for document in pipeline.library.documents()}
    assert (told["a"].status, told["a"].error) == (DocumentStatus.READY, found.head.gaps().message)
    assert (told["b"].status, told["b"].error) == (DocumentStatus.FAILED, "b.pdf is damaged and cannot be read.")
    pipeline.close()
