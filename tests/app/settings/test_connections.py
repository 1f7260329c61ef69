"""Settings list every connection that was made."""

from app.settings.settings_page import SettingsPage
from app.theme.theme import Theme


def test_the_page_says_that_nothing_left_the_computer(qtbot):
    page = SettingsPage(Theme())
    qtbot.addWidget(page)
    page.show_connections([])
    assert "None was ever made" in page.connections.text()


def test_the_latest_comes_first_and_a_long_list_is_cut(qtbot):
    page = SettingsPage(Theme())
    qtbot.addWidget(page)
    page.show_connections([{"at": 1763800000 - n, "host": f"host{n}.example", "port": 443} for n in range(35)])
    lines = page.connections.text().splitlines()
    assert lines[0].endswith("host0.example")
    assert len(lines) == 31
    assert "5" in lines[-1]
