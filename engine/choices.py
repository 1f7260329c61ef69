"""Which model does which work, where the person may choose: the setting of each kind, and what is in use."""

from __future__ import annotations

from engine.errors import UsageError
from engine.runtime.catalogue import Catalogue, Entry
from engine.settings import Settings

SEGMENTER, PRUNER = "segmenter", "pruner"
EFFECTS = {
    "language": ("model", "Questions are now answered by {}."),
    "segmenter": ("segmenter", "Sentences of documents added from now on are found by {}."),
    "pruner": ("pruner", "Passages are now read by {}."),
}
"""By kind: the setting, and what choosing does."""


def use(settings: Settings, entry: Entry) -> str:
    """Choose a model; returns what that does. Raises UsageError for a kind that leaves no choice."""
    if entry.kind not in EFFECTS:
        raise UsageError(f"{entry.title} is always in use.", "See: lectern models list")
    setting, effect = EFFECTS[entry.kind]
    settings.change({setting: entry.name})
    return effect.format(entry.title)


def forget(settings: Settings, name: str) -> None:
    """Go back to the default where a model that goes away was chosen."""
    for setting, _ in EFFECTS.values():
        if settings[setting] == name:
            settings.change({setting: ""})


def in_use(settings: Settings, catalogue: Catalogue) -> frozenset[str]:
    """Names of the models that work now: the chosen ones, and all that leave no choice."""
    writer = str(settings["model"]) or catalogue.default_language_model().name
    others = {entry.name for entry in catalogue.entries() if entry.kind not in EFFECTS}
    chosen = {writer, str(settings["segmenter"]) or SEGMENTER, str(settings["pruner"]) or PRUNER}
    return frozenset(chosen | others)
