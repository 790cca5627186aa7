"""The data that all parts of the library share: frozen records, no behaviour of their own."""

from quotes.records.analysis import Analysis, ModelInfo
from quotes.records.article import Article, Document
from quotes.records.facts import ArticleFacts, QuoteFacts
from quotes.records.quote import (
    Act,
    Assignment,
    Attribution,
    Basis,
    Channel,
    ChannelLabel,
    Confidence,
    Kind,
    Part,
    Quote,
    Relay,
    Resolution,
    Speaker,
    SpeakerKind,
    Stance,
    Step,
)
from quotes.records.spans import (
    Entity,
    EntityLabel,
    Paragraph,
    ParagraphRole,
    QuotedSpan,
    Span,
)

__all__ = [
    "Act",
    "Analysis",
    "Article",
    "ArticleFacts",
    "Assignment",
    "Attribution",
    "Basis",
    "Channel",
    "ChannelLabel",
    "Confidence",
    "Document",
    "Entity",
    "EntityLabel",
    "Kind",
    "ModelInfo",
    "Paragraph",
    "ParagraphRole",
    "Part",
    "Quote",
    "QuoteFacts",
    "QuotedSpan",
    "Relay",
    "Resolution",
    "Span",
    "Speaker",
    "SpeakerKind",
    "Stance",
    "Step",
]
