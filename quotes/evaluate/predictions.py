"""What is scored: analyses as other programs read them, in the schema `quotes/analysis@1`.

Fresh analyses take the same way through the schema as saved ones, so that both give the same
figures.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Any

from quotes.errors import InputError
from quotes.evaluate.lines import read_lines
from quotes.evaluate.matching import Triple
from quotes.records import Analysis, ModelInfo, Span
from quotes.records.schema import analysis_to_dict

__all__ = ["GivenQuote", "Prediction", "Predictions", "collect", "key_of", "read_predictions"]

_ENDINGS = (".gz", ".txt", ".md", ".html", ".htm")


@dataclass(frozen=True, slots=True)
class GivenQuote:
    """One quote of an analysis, as far as figures need it.

    Attributes:
        spans: Its source, cue and content.
        source: The source mention as printed.
        quoted: What stands between quotation marks in it.
        speaker: The speaker's name; None where nobody is stated.
        speaker_kind: The speaker's kind; `none` where nobody is stated.
        mentions: All spans that refer to the speaker.
        channel: The channel's label.
        evidence: Of the channel, as printed.
        relay: Platform of the relay.
        confidence: Of `content`, `speaker` and `channel`; what is not known is missing.
    """

    spans: Triple
    kind: str = "indirect"
    act: str = "speech"
    stance: str = "asserts"
    source: str | None = None
    quoted: tuple[Span, ...] = ()
    speaker: str | None = None
    speaker_kind: str = "none"
    mentions: tuple[Span, ...] = ()
    channel: str = "unspecified"
    platform: str | None = None
    evidence: str | None = None
    relay: str | None = None
    confidence: Mapping[str, float] = field(default_factory=dict)

    @property
    def stated(self) -> bool:
        """Whether it gives a channel."""
        return self.channel != "unspecified"


@dataclass(frozen=True, slots=True)
class Prediction:
    """The analysis of one article.

    Attributes:
        sha256: Of the article's text, where the analysis says.
    """

    quotes: tuple[GivenQuote, ...]
    sha256: str | None = None
    model: ModelInfo | None = None

    @property
    def statements(self) -> tuple[GivenQuote, ...]:
        """The quotes whose act is speech or writing."""
        return tuple(quote for quote in self.quotes if quote.act != "thought")


class Predictions:
    """Analyses by article.

    Args:
        items: Pairs of the article's path and its analysis; of several with one name the last.
    """

    def __init__(self, items: Iterable[tuple[str | None, Prediction]] = ()) -> None:
        self._by_key: dict[str, Prediction] = {}
        self._by_text: dict[str, Prediction] = {}
        for path, prediction in items:
            self._by_key[key_of(path)] = prediction
            if prediction.sha256:
                self._by_text[prediction.sha256] = prediction

    def named(self, key: str, sha256: str | None = None) -> Prediction | None:
        """The analysis of the article of this name.

        Args:
            key: As `key_of` makes it of a path.
            sha256: Of the text that it should be of.

        Raises:
            InputError: It is of another text.
        """
        found = self._by_key.get(key)
        if found and sha256 and found.sha256 and found.sha256 != sha256:
            raise InputError(f"the analysis of {key} is of another text: its sha256 does not fit")
        return found

    def of_text(self, sha256: str) -> Prediction | None:
        """The analysis of the article with this text."""
        return self._by_text.get(sha256)

    @property
    def models(self) -> tuple[ModelInfo, ...]:
        """The models that made the analyses."""
        models = (prediction.model for prediction in self._by_key.values())
        return tuple(dict.fromkeys(model for model in models if model))


def key_of(path: str | None) -> str:
    """The name by which gold knows an article: `x` for `dir/x.txt.gz`, `#3` for `x.jsonl#3`."""
    if path is None:
        return "-"
    _, row, number = path.rpartition("#")
    if row:
        return row + number
    name = PurePath(path).name
    for ending in _ENDINGS:
        name = name.removesuffix(ending)
    return name


def collect(analyses: Iterable[Analysis]) -> Predictions:
    """Fresh analyses."""
    return Predictions(_prediction(analysis_to_dict(analysis)) for analysis in analyses)


def read_predictions(paths: Sequence[Path]) -> Predictions:
    """Saved analyses: JSON lines, or one JSON list.

    Raises:
        NotFoundError: A file does not exist.
        InputError: A file cannot be read, or what it holds are no analyses.
    """
    return Predictions(item for path in paths for _, item in read_lines(path, _prediction))


def _prediction(item: Mapping[str, Any]) -> tuple[str | None, Prediction]:
    speakers = {speaker["id"]: speaker for speaker in item["speakers"]}
    quotes = tuple(_quote(quote, speakers.get(quote["speaker"])) for quote in item["quotes"])
    model = ModelInfo(**item["model"]) if item.get("model") else None
    article = item["article"]
    return article["path"], Prediction(quotes, article.get("sha256"), model)


def _quote(item: Mapping[str, Any], speaker: Mapping[str, Any] | None) -> GivenQuote:
    channel = item["channel"]
    source, evidence, relay = (
        part or {} for part in (item["source"], channel["evidence"], channel.get("relay"))
    )
    return GivenQuote(
        spans=Triple(_spans([source]), _spans([item["cue"]]), _spans(item["content"])),
        kind=item["kind"],
        act=item["act"],
        stance=item["stance"],
        source=source.get("text"),
        quoted=_spans(item.get("quoted", ())),
        speaker=speaker["name"] if speaker else None,
        speaker_kind=speaker["kind"] if speaker else "none",
        mentions=_spans(speaker.get("mentions", ())) if speaker else (),
        channel=channel["label"],
        platform=channel["platform"],
        evidence=evidence.get("text"),
        relay=relay.get("platform"),
        confidence=item.get("confidence", {}),
    )


def _spans(items: Iterable[Mapping[str, int] | None]) -> tuple[Span, ...]:
    return tuple(Span(item["start"], item["end"]) for item in items if item)
