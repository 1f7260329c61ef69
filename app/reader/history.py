"""Where the person came from: positions before and after jumps."""

from __future__ import annotations

from collections.abc import Callable

_KEPT = 200


class JumpHistory:
    """Back and forward over reading positions."""

    def __init__(self) -> None:
        """Nowhere to go yet."""
        self._past: list[float] = []
        self._future: list[float] = []

    @property
    def can_back(self) -> bool:
        """Whether there is a place to go back to."""
        return bool(self._past)

    @property
    def can_forward(self) -> bool:
        """Whether there is a place to go forward to."""
        return bool(self._future)

    def jump(self, leaving: float) -> None:
        """Remember the place that a jump leaves."""
        if not self._past or abs(self._past[-1] - leaving) > 0.02:
            self._past.append(leaving)
            del self._past[:-_KEPT]
        self._future.clear()

    def carry(self, across: Callable[[float], float]) -> None:
        """Take every place to where it is in another layout."""
        self._past = [across(place) for place in self._past]
        self._future = [across(place) for place in self._future]

    def back(self, leaving: float) -> float | None:
        """The place to go back to; the one that is left can be gone forward to."""
        if not self._past:
            return None
        self._future.append(leaving)
        return self._past.pop()

    def forward(self, leaving: float) -> float | None:
        """The place to go forward to."""
        if not self._future:
            return None
        self._past.append(leaving)
        return self._future.pop()
