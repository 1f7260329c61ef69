"""Passwords live for the run; the keyring is used only when asked, and its absence is said."""

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import PasswordDeleteError

from engine.errors import LibraryError
from engine.passwords import Passwords


class Memory(KeyringBackend):
    """A keyring that keeps its entries in memory: the real interface without the system's own."""

    priority = 1

    def __init__(self):
        super().__init__()
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password

    def delete_password(self, service, username):
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("none")


@pytest.fixture
def ring():
    before = keyring.get_keyring()
    memory = Memory()
    keyring.set_keyring(memory)
    yield memory
    keyring.set_keyring(before)


def test_a_password_of_this_run_never_reaches_the_keyring(ring):
    passwords = Passwords()
    passwords.set("d", "sesame")
    assert passwords.get("d") == "sesame"
    assert ring.kept == {}
    assert Passwords().recall("d") is None


def test_a_remembered_password_is_recalled_and_forgotten(ring):
    Passwords().remember("d", "sesame")
    again = Passwords()
    assert again.recall("d") == again.get("d") == "sesame"
    again.forget("d")
    again.forget("d")
    assert Passwords().recall("d") is None


def test_a_system_without_a_keyring_is_said(ring):
    keyring.set_keyring(fail.Keyring())
    with pytest.raises(LibraryError, match="no keyring"):
        Passwords().remember("d", "sesame")
    assert Passwords().recall("d") is None
    keyring.set_keyring(null.Keyring())
    assert Passwords().recall("d") is None
