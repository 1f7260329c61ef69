"""HTML within Markdown is read; what runs, or is a remark, is not; and what only looks like it is text."""

from __future__ import annotations

import time

import pytest

from engine.ingest.markdown import renderer

PAGE = """# Ships <small>of the harbour</small>

<!-- a remark
over two lines -->

Line one<br>line two, with <b>bold</b> and <kbd>Ctrl</kbd>, 3 < 4.

<table onclick="run()">
<tr><th>Ship</th><th>Lost</th></tr>
<tr><td>Anna</td><td>1846</td></tr>
<tr><td>Berta</td><td>1851</td></tr>
</table>

<details>
<summary>More about the reef</summary>

The reef is called the *Widow's Comb*.

</details>

<script>alert("never read")
var x = "<p>nor this</p>";
</script>

Before <style>p { color: never }</style> after.

<p>A paragraph with <a href="javascript:x">a link</a>.</p>

The tag `<script>` stands in a `List<String>`, or in a List<String> of <your name>.

    let data = load("a.csv")
    style = "plain"

An unclosed <script> in a sentence hides nothing.

The end.
"""


@pytest.fixture
def page(tmp_path, read):
    path = tmp_path / "ships.md"
    path.write_text(PAGE)
    return read(path)


def test_tables_breaks_and_folds_are_read(page):
    kinds = {text.strip(): kind for kind, text in page.blocks}
    assert kinds["Ship | Lost\nShip: Anna | Lost: 1846\nShip: Berta | Lost: 1851"] == "table"
    assert page.head.title == "Ships of the harbour"
    for words in ("Line one", "line two, with bold and Ctrl, 3 < 4.", "More about the reef", "Widow's Comb",
                  "A paragraph with a link.", "Before after.", "The end."):
        assert words in page.text, words


def test_scripts_styles_and_remarks_are_not(page):
    for words in ("never", "nor this", "remark", "javascript", "run()"):
        assert words not in page.text, words


def test_what_only_looks_like_a_tag_is_text(page):
    for words in ("The tag <script> stands in a List<String>, or in a List<String> of <your name>.",
                  'let data = load("a.csv")', 'style = "plain"', "An unclosed <script> in a sentence hides nothing."):
        assert words in page.text, words


@pytest.mark.parametrize("odd", ["<" * 50_000, "<a " * 20_000, "<script>" * 5_000, "<!--" * 20_000, "<b><i>" * 5_000,
                                 '<a b="' * 20_000])
def test_odd_tags_take_no_time(odd):
    began = time.process_time()
    renderer()(f"# T\n\nBefore {odd} after.\n\n{odd}\n")
    assert time.process_time() - began < 20


def test_elements_a_hundred_thousand_deep(tmp_path, read):
    path = tmp_path / "a.html"
    body = "<div>" * 100_000 + "<p>Words at the bottom.</p>" + "</div>" * 100_000 + "<p>After them, <b>bold</b>.</p>"
    path.write_text(f"<html><body>{body}</body></html>")
    began = time.monotonic()
    found = read(path).text
    assert time.monotonic() - began < 60
    assert "Words at the bottom." in found
    assert "After them, bold." in found


@pytest.mark.parametrize("pair", [("<div>", "</div>"), ("<ul><li>", "</li></ul>"), ("<blockquote>", "</blockquote>"),
                                  ("<table><tr><td>", "</td></tr></table>"), ("<span>", "</span>")])
def test_what_stands_deep_is_read(tmp_path, read, pair):
    path = tmp_path / "a.html"
    words = [f"Level {number} has words." for number in range(1, 41)]
    path.write_text("<html><body>" + "".join(f"{pair[0]}<p>{w}</p>" for w in words) + pair[1] * 40 + "</body></html>")
    found = " ".join(read(path).text.split())
    assert [w for w in words if w not in found] == []


def test_source_code_in_html_is_kept(tmp_path, read):
    path = tmp_path / "a.html"
    body = '<pre>let data = 5\nhref = "x"</pre><p style="color: red" onclick="bad()">Seen.</p>'
    path.write_text(f"<html><body>{body}</body></html>")
    found = read(path).text
    assert "let data = 5" in found
    assert 'href = "x"' in found
    assert "Seen." in found
    assert "bad" not in found
