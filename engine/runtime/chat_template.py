"""A conversation to the text of a model's own chat template, the words of people and documents kept apart from it.

Control tokens such as ``<|im_end|>`` mean something only where the template itself writes them. What stands in a
message is tokenised as plain text, so a document cannot close its message and open another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

Message = dict[str, str]

_OPEN, _CLOSE = "\ue000", "\ue001"
_SLOT = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
PLAIN_TEMPLATE = (
    "{% for message in messages %}{{ message['role'] | capitalize }}: {{ message['content'] }}\n\n{% endfor %}"
    "{% if add_generation_prompt %}Assistant:{% endif %}"
)
"""For models without a usable template: base models go on with a dialogue they can read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Some of a prompt. `trusted` is the template's own text, in which control tokens count."""

    text: str
    trusted: bool


class ChatTemplate:
    """The template of a model, or the plain one where it is missing or broken; `problem` says which and why."""

    def __init__(self, template: str, *, bos: str, eos: str) -> None:
        """Compile and try it once. Never raises for a template: a file's template is as good as its author."""
        self.problem = "" if template else "the file has no chat template"
        self._bos, self._eos = bos, eos
        self._joined_system = False
        self._formatter: Any = None
        if template and not self._adopt(template):
            self.problem = "the file's chat template cannot be used"
        if self._formatter is None:
            self._formatter = _compile(PLAIN_TEMPLATE, bos, eos)

    @property
    def is_plain(self) -> bool:
        """Whether the plain dialogue stands in for a template."""
        return bool(self.problem)

    def pieces(self, messages: Sequence[Message]) -> list[Piece]:
        """The prompt in order, opened for the assistant's reply."""
        rows = _system_joined(messages) if self._joined_system else list(messages)
        found = _fill(self._formatter, rows)
        if found is None:  # a template that works on two messages and not on these
            found = _fill(_compile(PLAIN_TEMPLATE, self._bos, self._eos), rows) or []
        return found

    def _adopt(self, template: str) -> bool:
        """Use the template if it shows every message once; some refuse a system message, so it is then joined."""
        try:
            formatter = _compile(template, self._bos, self._eos)
        except Exception:  # noqa: BLE001  # Jinja raises many kinds, and the template comes from a stranger's file
            return False
        probe = [{"role": "system", "content": "s"}, {"role": "user", "content": "u"}]
        for joined in (False, True):
            if _fill(formatter, _system_joined(probe) if joined else probe) is not None:
                self._formatter, self._joined_system = formatter, joined
                return True
        return False


def _compile(template: str, bos: str, eos: str) -> Any:
    from llama_cpp.llama_chat_format import Jinja2ChatFormatter

    return Jinja2ChatFormatter(template=template, eos_token=eos, bos_token=bos)


def _fill(formatter: Any, messages: Sequence[Message]) -> list[Piece] | None:
    """Render with slots in place of the contents, then put these in; None where a slot is lost or out of order."""
    slots = [{**m, "content": f"{_OPEN}{place}{_CLOSE}"} for place, m in enumerate(messages)]
    try:
        prompt = str(formatter(messages=slots).prompt)
    except Exception:  # noqa: BLE001  # as above: whatever a stranger's template raises
        return None
    parts = _SLOT.split(prompt)
    if [int(number) for number in parts[1::2]] != list(range(len(messages))):
        return None
    pieces = [
        Piece(text=messages[int(part)]["content"], trusted=False) if place % 2 else Piece(text=part, trusted=True)
        for place, part in enumerate(parts)
    ]
    return [piece for piece in pieces if piece.text]


def _system_joined(messages: Sequence[Message]) -> list[Message]:
    """The system message at the head of the first user message, for templates that know no system."""
    rows = [dict(message) for message in messages]
    if len(rows) > 1 and rows[0]["role"] == "system":
        head = rows.pop(0)["content"]
        rows[0]["content"] = f"{head}\n\n{rows[0]['content']}"
    return rows
