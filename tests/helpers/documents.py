"""Documents that tests make for themselves, with facts that stand nowhere else."""

from __future__ import annotations

from pathlib import Path

import pymupdf

STORY = {
    "The Lighthouse at Varn": [
        "The lighthouse at Varn was built in 1847 by an engineer named Ottoline Marsh. She had come from the south "
        "with nothing but a chest of drawings. The tower is forty-one metres high and was painted green.",
        "Before the lighthouse stood there, nineteen ships had been lost on the reef in a single winter. The fishermen "
        "called the reef the Widow's Comb. Nobody dared to sail past it after dark.",
    ],
    "The Keeper": [
        "The first keeper was called Tobias Quill. He lived in the tower for thirty years with a grey parrot. "
        "He wrote down the weather every evening in a book bound in sealskin.",
        "When he grew old, he taught his niece to trim the lamp. She was eleven years old and had never seen a city. "
        "The book of the weather is now kept in the museum of Port Ansel.",
    ],
    "The Storm": [
        "In the storm of 1893 the lamp went out for the only time in its history. A gull had broken the glass. "
        "Quill held a lantern in his hands until morning, and the mail boat found its way by that light.",
        "The captain of the mail boat gave him a silver watch. It stopped on the day that he died.",
    ],
}


def write_story(path: Path, *, password: str = "") -> Path:
    """A three-page PDF with an outline, one section a page."""
    document = pymupdf.open()
    toc = []
    for number, (heading, paragraphs) in enumerate(STORY.items(), start=1):
        page = document.new_page(width=420, height=595)
        page.insert_text((50, 70), heading, fontsize=20, fontname="tibo")
        top = 110.0
        for paragraph in paragraphs:
            box = pymupdf.Rect(50, top, 370, top + 130)
            page.insert_textbox(box, paragraph, fontsize=12, fontname="tiro")
            top += 140
        toc.append([1, heading, number])
    document.set_toc(toc)
    document.set_metadata({"title": "Tales of Varn", "author": "A. Nonymous"})
    if password:
        document.save(path, encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw=password, owner_pw=password)
    else:
        document.save(path)
    document.close()
    return path
