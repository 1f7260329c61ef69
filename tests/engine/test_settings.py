"""Settings are strict when they are set and forgiving when a file is damaged."""

import json

import pytest

from engine.errors import SettingsError
from engine.settings import SCHEMA, Settings


def test_defaults_without_a_file(tmp_path):
    settings = Settings(tmp_path)
    assert dict(settings) == {name: s.default for name, s in SCHEMA.items()}
    assert list(tmp_path.iterdir()) == []


def test_a_change_is_kept(tmp_path):
    Settings(tmp_path).change({"threads": 2, "theme": "dark"})
    again = Settings(tmp_path)
    assert (again["threads"], again["theme"]) == (2, "dark")


@pytest.mark.parametrize(
    "change", [{"threads": -1}, {"threads": 1.5}, {"theme": "pink"}, {"nonsense": 1}, {"network": "yes"},
               {"answer_tokens": 10**9}],
)
def test_what_is_not_allowed_is_refused_and_nothing_changes(tmp_path, change):
    settings = Settings(tmp_path)
    with pytest.raises(SettingsError):
        settings.change({"theme": "dark", **change})
    assert settings["theme"] == "system"
    assert Settings(tmp_path)["theme"] == "system"


@pytest.mark.parametrize("content", ["", "[]", "{", '{"threads": "two", "theme": "dark", "gone": 1}'])
def test_a_damaged_file_costs_only_what_is_damaged(tmp_path, content):
    (tmp_path / "settings.json").write_text(content)
    settings = Settings(tmp_path)
    assert settings["threads"] == 0
    assert settings["theme"] == ("dark" if "dark" in content else "system")


def test_the_description_is_complete_and_travels(tmp_path):
    described = Settings(tmp_path).described()
    assert set(described) == set(SCHEMA)
    assert all(entry["help"].endswith(".") for entry in described.values())
    json.dumps(described)
