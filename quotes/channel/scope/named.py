"""Whom a stretch of the text names."""

from __future__ import annotations

from bisect import bisect_left

from quotes.channel.frames import Frame
from quotes.channel.words import Words, tokens

__all__ = ["Naming"]

_MAX_MENTIONS = 100
_MAX_NAMESAKES = 8


class Naming:
    """Whom a stretch of text names: speakers by a known mention or by their last name."""

    def __init__(self, words: Words, frames: list[Frame]) -> None:
        self._words = words
        speakers = {f.speaker.id: (f.key or "", f.speaker) for f in frames if f.speaker}
        self._mentions: list[tuple[int, int, str]] = []
        self._names: dict[str, list[tuple[str, str]]] = {}
        for key, speaker in speakers.values():
            self._mentions.extend((m.start, m.end, key) for m in speaker.mentions)
            parts = tokens(speaker.name)
            if not parts or not speaker.named:
                continue
            person = speaker.kind == "person"
            name = parts[-1] if person else speaker.name
            if len(name) > 2:
                self._names.setdefault(parts[-1 if person else 0], []).append((name, key))
        self._mentions.sort()

    def keys(self, start: int, end: int) -> frozenset[str]:
        """Keys of the speakers named between two offsets."""
        at = bisect_left(self._mentions, (start, 0, ""))
        near = self._mentions[at : at + _MAX_MENTIONS]
        keys = {key for first, last, key in near if first < end and last <= end}
        passage = self._words.text[start:end]
        word = bisect_left(self._words.starts, start)
        while word < len(self._words) and self._words.starts[word] < end:
            for name, key in self._names.get(self._words.raw[word], ())[:_MAX_NAMESAKES]:
                if name in passage:
                    keys.add(key)
            word += 1
        return frozenset(keys)
