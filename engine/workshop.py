"""The models in use, each loaded when it is first needed and once. Threads share them."""

from __future__ import annotations

import math
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

from engine.answer.generate import GroundedAnswerer
from engine.answer.prompts import SERVER, for_speed, style_for
from engine.errors import ModelError
from engine.index.vectors import ChromaIndex
from engine.prune.cross_encoder import CrossEncoderPruner
from engine.prune.fusion import Fusion
from engine.prune.published import PublishedPruner
from engine.runtime.catalogue import Catalogue, Entry
from engine.runtime.encoder import Encoder, TokenSpace
from engine.runtime.hardware import expected_speed, physical_cores
from engine.runtime.language_model import LlamaModel
from engine.runtime.paths import Paths
from engine.segment.neural import NeuralSegmenter
from engine.segment.sat import SatSegmenter
from engine.servers.consent import INDEX, LANGUAGE, agreed
from engine.servers.index import ServerIndex
from engine.servers.language import ServerModel
from engine.settings import Settings
from engine.situate.headings import HeadingEmbedder
from engine.stages import Embedder, Pruner, Segmenter, VectorIndex

T = TypeVar("T")
CHROMA_FOLDER = "chroma"
TOKENS, ENCODER, PRUNER, SEGMENTER = "e5-small-q4", "e5-small", "pruner", "segmenter"


class Workshop:
    """Makes models from catalogue and settings. What was made is kept until `close`."""

    def __init__(self, paths: Paths, settings: Settings) -> None:
        """Nothing is loaded here."""
        self.paths, self.settings = paths, settings
        self.catalogue = Catalogue(paths)
        self._made: dict[str, Any] = {}
        self._locks: dict[str, threading.Lock] = {}
        self._guard = threading.Lock()
        self._language: tuple[str, LlamaModel | ServerModel] | None = None
        self._language_lock = threading.Lock()

    @property
    def segmenter(self) -> Segmenter:
        """Text to sentences."""
        return self._once("segmenter", self._make_segmenter)

    @property
    def tokens(self) -> TokenSpace:
        """Tokenizer and token table."""
        return self._once("tokens", lambda: TokenSpace(self.catalogue.require(TOKENS)))

    @property
    def embedder(self) -> Embedder:
        """Chunks and questions to vectors."""
        return self._once("embedder", self._make_embedder)

    @property
    def vectors(self) -> VectorIndex:
        """The vector index, on the person's own server where they agreed to one. Raises IndexMismatchError."""
        return self._once("vectors", self._make_index)

    @property
    def pruner(self) -> Pruner:
        """Passages to kept sentences, by the pruner that is chosen now."""
        chosen = str(self.settings["pruner"]) or PRUNER
        return self._once(f"pruner {chosen}", lambda: self._make_pruner(chosen))

    @property
    def threads(self) -> int:
        """Threads for inference."""
        return int(self.settings["threads"]) or physical_cores()

    def language_entry(self, name: str | None = None) -> Entry:
        """The language model to use: the one named, else the setting, else the default. Raises ModelError."""
        wanted = name or self.settings["model"]
        return self.catalogue.entry(wanted) if wanted else self.catalogue.default_language_model()

    @property
    def language_model_installed(self) -> bool:
        """Whether a language model can answer at all, chosen or default."""
        return bool(agreed(self.settings, LANGUAGE)) or self.catalogue.locate(self.language_entry()) is not None

    def answerer(self, name: str | None = None) -> GroundedAnswerer:
        """The language model with its way of being asked; loaded on first use, replaced when another is named."""
        if not name and (address := agreed(self.settings, LANGUAGE)):
            return GroundedAnswerer(self._server_model(address), SERVER, int(self.settings["answer_tokens"]))
        entry = self.language_entry(name)
        style = style_for(entry.parameters)
        with self._language_lock:
            if self._language is None or self._language[0] != entry.name:
                path = self.catalogue.require(entry.name)
                if self._language is not None:
                    self._language[1].close()
                    self._language = None
                context = int(self.settings["context_tokens"]) or style.context_tokens
                model = LlamaModel(
                    path, name=entry.name, context_tokens=context, threads=self.threads,
                    gpu_layers=None if self.settings["gpu_layers"] < 0 else self.settings["gpu_layers"],
                    cache=self.paths.home / "cache" / "instructions",
                )
                self._language = (entry.name, model)
            on_gpu = isinstance(self._language[1], LlamaModel) and self._language[1].placement.gpu_layers != 0
            style = for_speed(style, math.inf if on_gpu else expected_speed(entry.parameters, self.threads))
            return GroundedAnswerer(self._language[1], style, int(self.settings["answer_tokens"]))

    def answerer_if_installed(self, name: str | None = None) -> GroundedAnswerer | None:
        """The same, or None where no model was named and none is installed. Raises ModelError where one fails."""
        return self.answerer(name) if name or self.language_model_installed else None

    @property
    def loaded_language_model(self) -> LlamaModel | ServerModel | None:
        """The language model in memory, or on its server, if one is."""
        return self._language[1] if self._language else None

    def _server_model(self, address: str) -> ServerModel:
        """The model on the person's own server; whatever was in memory is freed."""
        model = str(self.settings["language_server_model"])
        name = f"{address} {model}"
        with self._language_lock:
            if self._language is None or self._language[0] != name:
                if self._language is not None:
                    self._language[1].close()
                context = int(self.settings["context_tokens"]) or SERVER.context_tokens
                made = ServerModel(
                    address, model=model, context_tokens=context,
                    count=lambda text: self.embedder.count_tokens([text])[0],
                )
                self._language = (name, made)
            found = self._language[1]
            assert isinstance(found, ServerModel)
            return found

    def _make_index(self) -> VectorIndex:
        fingerprint = self.embedder.fingerprint
        if address := agreed(self.settings, INDEX):
            return ServerIndex(address, fingerprint=fingerprint, home=self.paths.home)
        return ChromaIndex(self.paths.home / CHROMA_FOLDER, fingerprint=fingerprint)

    def warm(self, *, index: bool = True) -> None:
        """Load what a question needs, side by side: tokenizer, encoder, index."""
        with ThreadPoolExecutor(3) as pool:
            tokens = pool.submit(lambda: self.embedder)
            chroma = pool.submit(_import_chroma) if index else None
            tokens.result()
            if chroma is not None:
                chroma.result()

    def release_index(self) -> None:
        """Forget the vector index, so that the next use opens it anew."""
        with self._guard:
            self._made.pop("vectors", None)

    def close(self) -> None:
        """Free every model now; a later use loads it anew."""
        with self._language_lock:
            if self._language is not None:
                self._language[1].close()
                self._language = None
        with self._guard:
            self._made.clear()  # who closes may be part of a cycle, which Python would not look for before long

    def _make_segmenter(self) -> Segmenter:
        chosen = str(self.settings["segmenter"])
        if chosen not in ("", SEGMENTER):
            return SatSegmenter(self.catalogue.require(chosen), self.tokens, threads=self.threads)
        return NeuralSegmenter.load(self.catalogue.require(SEGMENTER).parent, self.tokens, threads=self.threads)

    def _make_embedder(self) -> HeadingEmbedder:
        path = self.catalogue.require(ENCODER)
        with ThreadPoolExecutor(1) as pool:
            hashed = pool.submit(_file_digest, path)
            encoder = Encoder(path, self.tokens, threads=self.threads)
            return HeadingEmbedder(encoder, hashed.result())

    def _make_pruner(self, chosen: str) -> Pruner:
        if chosen != PRUNER:
            return PublishedPruner(self.catalogue.require(chosen), threads=self.threads)
        graph = self.catalogue.require(PRUNER)
        return CrossEncoderPruner(graph, self.tokens, Fusion.load(graph.parent / "fusion.toml"), threads=self.threads)

    def _once(self, name: str, make: Callable[[], T]) -> T:
        with self._guard:
            lock = self._locks.setdefault(name, threading.Lock())
        with lock:
            if name not in self._made:
                self._made[name] = make()
            made: T = self._made[name]
            return made


def _import_chroma() -> None:
    """Chroma's import takes a second: do it while the tokenizer is being built."""
    try:
        import chromadb  # noqa: F401
    except ImportError as error:
        raise ModelError("Chroma is missing from this installation.", "Install Lectern again.") from error


def _file_digest(path: Path) -> str:
    import hashlib

    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
