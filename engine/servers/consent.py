"""Consent to a server of one's own: bound to its address, asked with what would be sent, gone with a new address."""

from __future__ import annotations

import urllib.parse
from collections.abc import Mapping
from typing import Any

from engine.errors import SettingsError

LANGUAGE, INDEX = "language_server", "index_server"
AGREED = "servers_agreed"
_SENT = {
    LANGUAGE: "your questions, the conversation, and the sentences of your documents that bear on them",
    INDEX: "a vector for each passage of your documents and for each question, with the documents' ids; no text",
}
_KEPT = {
    LANGUAGE: "What that server keeps of it is for whoever runs it to say.",
    INDEX: "Vectors can betray something of a text. The library itself stays on this computer.",
}


def consent_text(name: str, address: str) -> str:
    """What the person agrees to, in words. `name` is the setting: language_server or index_server."""
    there = "over an encrypted connection" if address.startswith("https:") else (
        "without leaving this computer" if is_local(address) else "unencrypted: anybody on the way can read it"
    )
    return f"To {address} would be sent: {_SENT[name]}, {there}. {_KEPT[name]}"


def checked_address(address: str) -> str:
    """The address without a slash at its end. Raises SettingsError where it is no http or https address."""
    parts = urllib.parse.urlsplit(address.strip())
    try:
        port = parts.port
    except ValueError:
        port = -1
    if parts.scheme not in ("http", "https") or not parts.hostname or port == -1 or parts.username:
        raise SettingsError(f"{address!r} is no address of a server.", "Give one such as http://127.0.0.1:8080/v1.")
    return address.strip().rstrip("/")


def agreed(settings: Mapping[str, Any], name: str) -> str:
    """The address of a server in use: set, and agreed to. '' where it is off."""
    address = str(settings[name])
    return address if address and f"{name}={address}" in str(settings[AGREED]).split() else ""


def agreeing(settings: Mapping[str, Any], name: str, address: str, *, agree: bool) -> dict[str, str]:
    """The settings to change so that this address is set and, with `agree`, used; '' switches it off."""
    kept = [entry for entry in str(settings[AGREED]).split() if not entry.startswith(f"{name}=")]
    if not address:
        return {name: "", AGREED: " ".join(kept)}
    address = checked_address(address)
    return {name: address, AGREED: " ".join([*kept, *([f"{name}={address}"] if agree else [])])}


def is_local(address: str) -> bool:
    """Whether the address is this machine's own."""
    return urllib.parse.urlsplit(address).hostname in ("127.0.0.1", "localhost", "::1")
