"""What the stages hand on while one article is analysed."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Doc

from quotes.detect import Roles
from quotes.encoder.session import Encoded
from quotes.errors import ConfigError
from quotes.records import (
    Article,
    Attribution,
    Channel,
    Document,
    Paragraph,
    QuotedSpan,
    Resolution,
)

__all__ = ["Work"]


@dataclass(slots=True)
class Work:
    """The bench of one article: each stage takes from it and puts its result on it.

    The only record that is not frozen, because it is where the stages meet; it never leaves
    the pipeline.
    """

    article: Article
    doc: Doc
    paragraphs: tuple[Paragraph, ...] | None = None
    quoted: tuple[QuotedSpan, ...] = ()
    encoded: Encoded | None = None
    roles: Roles | None = None
    document: Document | None = None
    attributions: tuple[Attribution, ...] | None = None
    resolution: Resolution | None = None
    channels: tuple[Channel, ...] | None = None
    flags: list[str] = field(default_factory=list)

    def need(self, name: str, stage: str) -> None:
        """Make sure that an earlier stage has put its result here.

        Raises:
            ConfigError: It has not; the pipeline lacks a stage or has them in another order.
        """
        if getattr(self, name) is None:
            raise ConfigError(
                f"the stage {stage!r} needs {name!r}: put the stage that makes it before"
            )
