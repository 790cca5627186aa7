"""The whole path from an article to its analysis."""

from __future__ import annotations

from functools import cached_property

from spacy.language import Language
from spacy.tokens import Doc

from quotes.config import Settings
from quotes.encoder.session import Encoder
from quotes.errors import InputError, TooLargeError
from quotes.pipeline.assemble import assemble
from quotes.pipeline.stages import make_stages
from quotes.pipeline.tokenizer import GuardedTokenizer
from quotes.pipeline.work import Work
from quotes.records import Analysis, Article, ModelInfo
from quotes.resources import model_directory

__all__ = ["Analyzer", "blank"]


def blank(settings: Settings) -> Language:
    """An English pipeline of nothing but a tokenizer that hostile text cannot slow down."""
    import spacy

    nlp = spacy.blank("en")
    nlp.max_length = settings.max_characters + 1
    nlp.tokenizer = GuardedTokenizer(nlp.tokenizer, nlp.vocab)
    return nlp


class Analyzer:
    """Analyses articles with one loaded model.

    Args:
        settings: Limits, thresholds, model folder; the defaults if None.

    Raises:
        ModelError: The model cannot be loaded.
    """

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        folder = self.settings.model or model_directory()
        self.encoder = Encoder(folder, self.settings.threads)
        self.stages = make_stages(self.encoder, self.settings)

    @cached_property
    def nlp(self) -> Language:
        """The blank English pipeline that tokenizes articles."""
        return blank(self.settings)

    @property
    def info(self) -> ModelInfo:
        """The model's name, version and hash."""
        return self.encoder.manifest.info

    def analyze(self, article: str | Article) -> Analysis:
        """Find the quotes of one article, their speakers and channels.

        Raises:
            InputError: `article` is no text.
            TooLargeError: The text is longer than the settings allow.
        """
        if isinstance(article, str):
            article = Article(article)
        if not isinstance(article, Article) or not isinstance(article.text, str):
            raise InputError(f"an article is a str or an Article, not {type(article).__name__}")
        if len(article.text) > self.settings.max_characters:
            raise TooLargeError(
                f"the article has {len(article.text):,} characters; "
                f"the limit is {self.settings.max_characters:,}"
            )
        return self.analyze_doc(self.nlp.make_doc(article.text), article)

    def analyze_doc(self, doc: Doc, article: Article | None = None) -> Analysis:
        """Analyse a spaCy Doc; `article` adds what is known besides its text."""
        work = Work(article or Article(doc.text), doc)
        for stage in self.stages.values():
            stage(work)
        return assemble(work, self.encoder.manifest)
