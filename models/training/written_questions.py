"""Questions written for the training, as rows like those of prune_train.jsonl.gz.

`questions/` holds no text of others: `articles.jsonl` names a row of prune_train.jsonl.gz by its id, and `books.jsonl`
a passage of `passages.jsonl`, sentences as offsets into a book of ../shared/data/books. Kinds: "q" plain, "p" few words
shared, "s" the sentence says only "he" or "I", "m" two sentences, "f" in another language than the text, "x" a question
that the passage looks like answering and does not. `paragraphs_LANG.jsonl` are paragraphs written in languages of which
there is no other text, each with two questions and one that it does not answer (sentence -1).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).with_name("questions")


def written(rows: Sequence[dict[str, Any]], data: Path) -> list[dict[str, Any]]:
    """All of them; `rows` are those of prune_train.jsonl.gz, `data` the folder that holds it."""
    known = {row["id"]: row for row in rows}
    passages = list(_passages(data))
    out = []
    for number, item in enumerate(_lines("articles.jsonl")):
        if item["id"] in known:
            out.append(_row(known[item["id"]], item, f"articles:{number}"))
    for number, item in enumerate(_lines("books.jsonl")):
        out.append(_row(passages[item["passage"]], item, f"books:{number}"))
    for path in sorted(FOLDER.glob("paragraphs_*.jsonl")):
        language = path.stem.partition("_")[2]
        for number, item in enumerate(_lines(path.name)):
            passage = _joined(item, language)
            out += [
                _row(passage, {"kind": "q", "question": question, "relevant": [place] if place >= 0 else []},
                     f"paragraphs:{language}-{number}-{turn}")
                for turn, (question, place) in enumerate(item["questions"])
            ]
    return out


def _joined(item: dict[str, Any], language: str) -> dict[str, Any]:
    """A written paragraph as a row's passage."""
    spans: list[list[int]] = []
    for sentence in item["sentences"]:
        start = spans[-1][1] + 1 if spans else 0
        spans.append([start, start + len(sentence)])
    return {
        "title": item["topic"], "source": "paragraphs", "lang": language, "passage": " ".join(item["sentences"]),
        "sentences": spans,
    }


def _row(passage: dict[str, Any], item: dict[str, Any], id_: str) -> dict[str, Any]:
    relevant = item["relevant"]
    return {
        "id": id_, "question": item["question"], "title": passage["title"], "passage": passage["passage"],
        "sentences": passage["sentences"], "relevant": relevant, "answers": [], "source": passage["source"],
        "lang": passage["lang"], "label": "written", "neg": None if relevant else "unanswerable", "kind": item["kind"],
    }


def _passages(data: Path) -> Iterator[dict[str, Any]]:
    texts: dict[str, str] = {}
    for item in _lines("passages.jsonl"):
        book = item["book"]
        if book not in texts:
            texts[book] = (data / "books" / f"{book}.txt").read_text(encoding="utf-8")
        base = item["sentences"][0][0]
        yield {
            "title": book.partition("_")[2].replace("-", " ").title(), "source": "books", "lang": "en",
            "passage": texts[book][base : item["sentences"][-1][1]],
            "sentences": [[start - base, end - base] for start, end in item["sentences"]],
        }


def _lines(name: str) -> Iterator[dict[str, Any]]:
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        yield json.loads(line)
