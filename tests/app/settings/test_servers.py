"""A server of one's own in the settings: nothing is stored before the person agreed to what would be sent."""

from PySide6.QtWidgets import QLineEdit, QPushButton

from tests.app.conftest import wait_until


def opened(desk):
    desk.actions["settings"].trigger()
    page = desk.settings.settings_page
    wait_until(lambda: "language_server" in page.fields)
    return page


def agree_button(page):
    [notice] = page.notices.notices()
    return next(b for b in notice.findChildren(QPushButton) if b.text() == "Agree and use it")


def type_address(page, text):
    field = page.fields["language_server"]
    assert isinstance(field, QLineEdit)
    field.setText(text)
    field.editingFinished.emit()


def test_consent_is_asked_with_what_would_be_sent(desk):
    page = opened(desk)
    assert "servers_agreed" not in page.fields
    type_address(page, "http://127.0.0.1:9/v1/")
    [notice] = page.notices.notices()
    assert "your questions, the conversation, and the sentences" in notice.message.text()
    told = []
    desk.settings.told.connect(told.append)
    desk.settings.load()
    wait_until(lambda: told)
    assert "on this computer" in told[-1]
    type_address(page, "http://127.0.0.1:9/v1/")
    agree_button(page).click()
    wait_until(lambda: page.fields["language_server"].text() == "http://127.0.0.1:9/v1")
    told.clear()
    desk.settings.load()
    wait_until(lambda: told)
    assert "your server: http://127.0.0.1:9/v1" in told[-1]
    type_address(page, "")
    told.clear()
    wait_until(lambda: page.fields["language_server"].text() == "")
    desk.settings.load()
    wait_until(lambda: any("on this computer" in line for line in told))


def test_what_is_no_address_is_said(desk):
    page = opened(desk)
    type_address(page, "nonsense")
    [notice] = page.notices.notices()
    assert "is no address" in notice.message.text()
