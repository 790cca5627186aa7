"""The spaCy side: components that run the stages on a Doc, and what they leave on it.

``quotes`` is the whole analysis in one component, for a pipeline that the user already has. The
six components behind `load()` are the same stages one by one, so that one of them can be replaced
or timed. What stays on the Doc is plain data: it survives `Doc.to_bytes`, `DocBin`
and `nlp.pipe(n_process=2)`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from quotes.config import Settings
from quotes.errors import ConfigError
from quotes.pipeline.analyzer import Analyzer, blank
from quotes.pipeline.assemble import assemble
from quotes.pipeline.stages import ORDER
from quotes.pipeline.work import Work
from quotes.records import Analysis, Article, Quote, Speaker
from quotes.records.schema import analysis_from_dict, analysis_to_dict

__all__ = ["StageComponent", "load", "make_quotes"]

_RESULT = "quotes/analysis"
_BENCH = "quotes/work"
_DEFAULTS = {"model": None, "threads": 0, "include_boilerplate": False, "lexicon": None}


def load(settings: Settings | None = None) -> Language:
    """A spaCy pipeline whose Docs carry ``doc._.quotes``.

    Args:
        settings: Model folder and limits; the defaults if None.
    """
    settings = settings or Settings()
    nlp = blank(settings)
    config = {
        "model": str(settings.model) if settings.model else None,
        "threads": settings.threads,
        "include_boilerplate": settings.include_boilerplate,
        "lexicon": str(settings.lexicon) if settings.lexicon else None,
    }
    for name in ORDER:
        nlp.add_pipe(name, config=config)
    return nlp


class _Config(NamedTuple):
    """What a component of the pipeline is made with; plain values, as spaCy's configs hold.

    Attributes:
        model: Model folder; None for the one that ships.
        threads: Threads of the encoder.
        include_boilerplate: Whether page furniture is searched too.
        lexicon: File of outlets and platforms to know besides those of the package, or None.
    """

    model: str | None
    threads: int
    include_boilerplate: bool
    lexicon: str | None


@cache
def _analyzer(config: _Config) -> Analyzer:
    """One loaded model for all components that ask for the same one."""
    return Analyzer(
        Settings(
            model=Path(config.model) if config.model else None,
            threads=config.threads,
            include_boilerplate=config.include_boilerplate,
            lexicon=Path(config.lexicon) if config.lexicon else None,
        )
    )


class StageComponent:
    """One stage as a spaCy component.

    Args:
        name: The stage, an item of `ORDER`.
        config: What it is made with.
    """

    def __init__(self, name: str, config: _Config) -> None:
        self.name = name
        self._config = config

    def __call__(self, doc: Doc) -> Doc:
        """Run the stage; the last one replaces the bench by the result."""
        analyzer = _analyzer(self._config)
        if self.name == ORDER[0]:
            doc.user_data[_BENCH] = Work(_article(doc), doc)
        work = doc.user_data.get(_BENCH)
        if work is None:
            raise ConfigError(f"the component {self.name!r} needs {ORDER[0]!r} before it")
        analyzer.stages[self.name](work)
        if self.name == ORDER[-1]:
            del doc.user_data[_BENCH]
            _set(doc, assemble(work, analyzer.encoder.manifest))
        return doc


class _WholeComponent:
    """All stages at once."""

    def __init__(self, config: _Config) -> None:
        self._config = config

    def __call__(self, doc: Doc) -> Doc:
        analysis = _analyzer(self._config).analyze_doc(doc, _article(doc))
        _set(doc, analysis)
        return doc


def _article(doc: Doc) -> Article:
    """The article of a Doc: the one that the user set, or its bare text."""
    article = doc._.article
    if article is None:
        return Article(doc.text)
    if not isinstance(article, Article) or article.text != doc.text:
        raise ConfigError("doc._.article must be an Article with the text of its Doc")
    # The result holds it as plain data; a record on the Doc could not be serialized.
    doc._.article = None
    return article


def _set(doc: Doc, analysis: Analysis) -> None:
    doc.user_data[_RESULT] = analysis_to_dict(analysis, explain=True, with_text=False)


def _analysis(doc: Doc) -> Analysis | None:
    content = doc.user_data.get(_RESULT)
    return analysis_from_dict(content, text=doc.text) if content else None


def _quotes(doc: Doc) -> tuple[Quote, ...]:
    analysis = _analysis(doc)
    return analysis.quotes if analysis else ()


def _speakers(doc: Doc) -> tuple[Speaker, ...]:
    analysis = _analysis(doc)
    return analysis.speakers if analysis else ()


def _extend() -> None:
    """Register the Doc extensions; harmless when done twice."""
    Doc.set_extension("article", default=None, force=True)
    Doc.set_extension("analysis", getter=_analysis, force=True)
    Doc.set_extension("quotes", getter=_quotes, force=True)
    Doc.set_extension("speakers", getter=_speakers, force=True)


@Language.factory(
    "quotes",
    default_config=_DEFAULTS,
    assigns=["doc._.quotes", "doc._.speakers", "doc._.analysis"],
)
def make_quotes(
    nlp: Language,
    name: str,
    model: str | None,
    threads: int,
    include_boilerplate: bool,
    lexicon: str | None,
) -> _WholeComponent:
    """The whole analysis as one component."""
    _extend()
    return _WholeComponent(_Config(model, threads, include_boilerplate, lexicon))


def _register(stage: str) -> None:
    assigns = ["doc._.quotes", "doc._.speakers", "doc._.analysis"] if stage == ORDER[-1] else []

    @Language.factory(stage, default_config=_DEFAULTS, assigns=assigns)
    def make(
        nlp: Language,
        name: str,
        model: str | None,
        threads: int,
        include_boilerplate: bool,
        lexicon: str | None,
    ) -> StageComponent:
        _extend()
        return StageComponent(stage, _Config(model, threads, include_boilerplate, lexicon))


for _stage in ORDER:
    _register(_stage)
