"""Settings and models between their pages and the engine."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.appearance import LANGUAGE, Appearance
from app.calls import Waiting
from app.engine_client import EngineClient
from app.settings.models_page import ModelsPage
from app.settings.settings_page import SettingsPage
from app.shell.status_bar import StatusBar
from app.theme.theme import Theme
from app.translation import said
from engine.errors import LecternError
from engine.events import Failed, Progress
from engine.requests import (
    ChangeSettings,
    GetSettings,
    GetStatus,
    InstallModel,
    ListModels,
    RemoveModel,
    UseModel,
)
from engine.servers import consent

_STATUS_MS = 700
NETWORK = "network"


class SettingsController(QObject):
    """Fetches when a page is shown, sends what is changed; `told` says in a line what runs where."""

    told = Signal(str)

    def __init__(self, engine: EngineClient, theme: Theme, status: StatusBar, appearance: Appearance) -> None:
        """Nothing is asked of the engine before :meth:`load`."""
        super().__init__()
        self._engine, self._theme, self._status, self.appearance = engine, theme, status, appearance
        self._home = ""
        self._downloads: dict[str, int] = {}
        self._network = False
        self._addresses = dict.fromkeys((consent.LANGUAGE, consent.INDEX, consent.AGREED), "")
        self.settings_page = SettingsPage(theme)
        self.models_page = ModelsPage(theme)
        self._later = QTimer(self, singleShot=True, interval=_STATUS_MS)
        self._later.timeout.connect(self._fetch_status)
        page = self.models_page
        self.settings_page.changed.connect(self.change)
        page.install_wanted.connect(self._want)
        page.pause_wanted.connect(self._pause)
        page.use_wanted.connect(lambda name: self._do(UseModel(name=name)))
        page.remove_wanted.connect(lambda name: self._do(RemoveModel(name=name)))
        page.file_chosen.connect(lambda path: self._do(InstallModel(name="", path=path)))

    def load(self) -> None:
        """Fetch settings and status."""
        self._engine.call(GetSettings(), result=self._show_settings, failed=self.settings_page.notices.show_failure)
        self._fetch_status()

    def load_models(self) -> None:
        """Fetch the catalogue."""
        self._engine.call(
            ListModels(), result=self.models_page.show_models, failed=self.models_page.notices.show_failure
        )
        self._fetch_status()

    def refresh_status(self) -> None:
        """Fetch the status in a moment; many wishes make one."""
        if self._engine.running and not self._later.isActive():
            self._later.start()

    def change(self, name: str, value: object) -> None:
        """Store a setting; a server of one's own is asked about first."""
        self.settings_page.notices.clear()
        if self.appearance.change(name, value):
            return
        if name in (consent.LANGUAGE, consent.INDEX):
            self._ask_consent(name, str(value).strip())
        else:
            if name == LANGUAGE:
                self._tell_language(str(value))
            self._store({name: value})

    def choose_theme(self, choice: str) -> None:
        """Switch the theme at once, and store it."""
        self._theme.choose(choice)
        self.appearance.keep()
        self.change("theme", choice)

    def _tell_language(self, choice: str) -> None:
        """Say when the language will be another: the widgets keep the words they were made with."""
        if choice != self.appearance.language():
            self.settings_page.notices.show_failure(Failed(
                message=self.tr("Lectern speaks this language from its next start on."),
                remedy=self.tr("Nothing else changes: documents, notes and answers stay as they are."),
            ), calm=True)

    def _store(self, values: dict[str, Any]) -> None:
        self._engine.call(ChangeSettings(values=values), result=self._show_settings, failed=self._not_changed)

    def _ask_consent(self, name: str, address: str) -> None:
        """Say what would be sent and store the address once the person agrees; an empty one switches it off."""
        if address == self._addresses.get(name, ""):
            return
        notices = self.settings_page.notices
        try:
            changes = consent.agreeing(self._addresses, name, address, agree=True)
        except LecternError as error:
            notices.show_failure(Failed(message=error.message, remedy=error.remedy))
            return
        if not address:
            self._store(dict(changes))
            return

        def agree() -> None:
            notices.clear()
            self._store(dict(changes))

        asked = Failed(message=consent.consent_text(name, changes[name]), remedy=self.tr("Nothing is sent before."))
        notices.show_failure(asked, calm=True, remedy=(self.tr("Agree and use it"), agree))

    def _show_settings(self, settings: dict[str, dict[str, Any]]) -> None:
        self._addresses = {
            name: str(settings.get(name, {}).get("value") or "")
            for name in (consent.LANGUAGE, consent.INDEX, consent.AGREED)
        }
        self._network = bool(settings.get(NETWORK, {}).get("value"))
        self.settings_page.show_settings({**settings, **self.appearance.described()}, self._home)
        language = settings.get(LANGUAGE, {}).get("value")
        if isinstance(language, str) and language != self.appearance.language():
            self.appearance.keep_language(language)
        theme = settings.get("theme", {}).get("value")
        if isinstance(theme, str) and theme != self._theme.choice:
            self._theme.choose(theme)
            self.appearance.keep()

    def _not_changed(self, failure: Failed) -> None:
        self.settings_page.notices.show_failure(failure)
        self._engine.call(GetSettings(), result=self._show_settings)

    def _fetch_status(self) -> None:
        self._engine.call(GetStatus(), result=self._show_status, failed=lambda _failure: None)

    def _show_status(self, status: dict[str, Any]) -> None:
        self._home = str(status.get("home") or "")
        self.settings_page.show_settings({}, self._home)
        self._status.show_status(status)
        self.settings_page.show_connections(status.get("connections") or [])
        reason = said(str(status.get("device_reason") or ""))
        device, model = status.get("device") or "CPU", status.get("model") or self.tr("no language model")
        remote = str(device).startswith(("http://", "https://"))
        words = self.tr("Answers come from your server: {0}, {1}.") if remote else (
            self.tr("Answers run on this computer: {0}, {1}.")
        )
        where = words.format(said(str(device)), said(str(model)))
        self.models_page.show_device(where, f"{reason[:1].upper()}{reason[1:]}." if reason else "")
        self.told.emit(where)

    def _do(self, request: object) -> None:
        self._engine.call(request, done=self.load_models, failed=self.models_page.notices.show_failure)

    def _want(self, name: str) -> None:
        """Download a model; where the network is off, ask first, in the model's own card."""
        card = self.models_page.cards.get(name)
        if card is None or self._network:
            self._install(name)
            return

        def allow() -> None:
            card.notices.clear()
            self._engine.call(
                ChangeSettings(values={NETWORK: True}), result=self._show_settings, done=lambda: self._install(name),
                failed=card.notices.show_failure,
            )

        asked = Failed(
            message=self.tr("Downloads are off, as they are until you allow them."),
            remedy=self.tr("Allowed, Lectern connects only to fetch a model that you ask for."),
        )
        card.notices.show_failure(asked, calm=True, remedy=(self.tr("Allow downloads and fetch it"), allow))

    def _install(self, name: str) -> None:
        if name in self._downloads:
            return
        if (card := self.models_page.cards.get(name)) is not None:
            card.begin()

        def ended(text: str = "") -> None:
            self._downloads.pop(name, None)
            if (card := self.models_page.cards.get(name)) is not None:
                card.end_progress(text)

        def failed(failure: Failed) -> None:
            ended()
            if (card := self.models_page.cards.get(name)) is not None:
                again = (self.tr("Try again"), lambda: self._want(name))
                card.notices.show_failure(failure, remedy=again)

        def done() -> None:
            ended()
            self.load_models()

        self._downloads[name] = self._engine.send(Waiting(
            request=InstallModel(name=name), event=lambda event: self._progress(name, event), failed=failed, done=done,
            stopped=lambda: ended(self.tr("Paused; what was downloaded is kept.")),
        ))

    def _progress(self, name: str, event: object) -> None:
        card = self.models_page.cards.get(name)
        if isinstance(event, Progress) and card is not None:
            card.show_progress(event)

    def _pause(self, name: str) -> None:
        if (number := self._downloads.get(name)) is not None:
            self._engine.stop(number)
