"""A small calibrated model: standardised features to a probability, as fitted and written by models/training."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.errors import ModelError
from engine.values import Float32


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """Logistic regression over named features. `keep` and `found` are probabilities tuned on development data."""

    features: tuple[str, ...]
    means: tuple[float, ...]
    scales: tuple[float, ...]
    weights: tuple[float, ...]
    intercept: float
    keep: float
    found: float

    @classmethod
    def load(cls, path: Path) -> Calibration:
        """Read the file. Raises ModelError where it is missing or damaged."""
        try:
            raw = tomllib.loads(path.read_text(encoding="utf-8"))
            numbers = {key: tuple(map(float, raw[key])) for key in ("means", "scales", "weights")}
            return cls(
                features=tuple(raw["features"]), intercept=float(raw["intercept"]), keep=float(raw["keep"]),
                found=float(raw["found"]), **numbers,
            )
        except (OSError, KeyError, ValueError) as error:
            raise ModelError(f"{path.name} is missing or damaged.", "Install Lectern again.", str(error)) from error

    def probabilities(self, features: Float32) -> Float32:
        """float32 [n, len(features)] to float32 [n], each 0 to 1."""
        standard = (features - np.asarray(self.means)) / np.asarray(self.scales)
        logits = standard @ np.asarray(self.weights) + self.intercept
        chances: Float32 = (1.0 / (1.0 + np.exp(-np.clip(logits, -30, 30)))).astype(np.float32)
        return chances
