"""What a file says of itself, without what the programs that made it left there."""

from __future__ import annotations

import re
from typing import Any

_MOST = 300
_PROGRAM = re.compile(r"^microsoft \w+ - ", re.I)
_FILE_NAME = re.compile(
    r"\.(?:docx?|dotx?|rtf|odt|pages|wpd|wps|txt|html?|pptx?|key|xlsx?|indd|qxd|qxp|pmd|p65|fm|book|pub|tex|dvi|ps|eps|"
    r"pdf|tiff?|jpe?g|png|exe|tmp)$", re.I,
)


def said(value: Any) -> str:
    """A title or an author as one line, '' where it tells nothing.

    The name of a file that was converted is no title, unless it has words: then they are.
    """
    text = " ".join(str(value or "").replace("\x00", "").split())
    if text.lower().startswith(("untitled", "unknown", "no title", "slide 1")):
        return ""
    name = _FILE_NAME.sub("", _PROGRAM.sub("", text)).strip()
    return "" if name != text and " " not in name else name[:_MOST]
