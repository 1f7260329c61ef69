"""A page that was read from its picture says so while it is in view."""

import pytest

from tests.app.conftest import wait_until
from tests.engine.test_recognition import mixed_pdf


@pytest.mark.timeout(300)
def test_a_recognised_page_is_marked(desk, tmp_path):
    path = mixed_pdf(tmp_path / "mixed.pdf", 3, {1: "The green lantern hung above the northern gate"})
    desk.library.add([str(path)])
    wait_until(lambda: getattr(desk.library.of_path(str(path)), "recognised_pages", 0) == 1, 200)
    document = desk.library.of_path(str(path))
    assert "1 page recognised" in desk.library_model.recognised_text(document)
    tab = desk.open_document(document)
    wait_until(lambda: tab.document.page_count == 3)
    label = desk.reader.bar.recognised
    assert not label.text()
    tab.view.go_to(1.0)
    wait_until(lambda: "% sure" in label.text())
    tab.view.go_to(2.0)
    wait_until(lambda: not label.text())
