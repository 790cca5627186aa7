"""Libraries without those of their parts that a command does not use.

An analysis takes a tokenizer of spaCy, a comparison a few functions of textacy. Loading textacy
loads spaCy, and these load scikit-learn, networkx, spaCy's own commands and, where it is installed,
torch: two to three seconds for nothing. This is for the process of a command, which nobody shares:
a program that imports `quotes` may want all of them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from quotes.batch import AnalyzerPort
    from quotes.config import Settings

__all__ = ["light_imports", "make_analyzer"]

# spaCy takes torch where it finds it, and does as well without.
_WITHOUT = frozenset(["torch"])
# Run when somebody asks for what they hold. None of them is imported for what it does.
_LATER = frozenset(
    [
        "numpy.f2py",  # scipy asks numpy for all that it has
        "requests",
        "spacy.cli",
        "spacy.cli.info",
        "textacy.extract.keyterms",
        "textacy.representations",
        "textacy.similarity",
    ]
)
# Functions that are imported by name and called by nobody: to be asked for them is not to be run.
_CALLED = frozenset([("spacy.cli.info", "info")])


@contextmanager
def light_imports() -> Iterator[None]:
    """While it lasts, torch is not found and parts of textacy and spaCy are run when used.

    What is loaded already stays as it is, and torch can be imported behind it.
    """
    finder = _Finder()
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)


def make_analyzer(settings: Settings) -> AnalyzerPort:
    """The analyzer of the pipeline, with light imports."""
    from quotes import batch

    with light_imports():
        return batch.make_analyzer(settings)


class _Finder(MetaPathFinder):
    """Finds what is left out or run later; everything else is found as usual."""

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None,
        target: ModuleType | None = None,
    ) -> ModuleSpec | None:
        if fullname in _WITHOUT:
            raise ModuleNotFoundError(f"{fullname} is not used here", name=fullname)
        if fullname not in _LATER:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and spec.loader is not None:
            spec.loader = _Postponed(spec.loader)
        return spec


class _Postponed(Loader):
    """Makes modules that are run when they are first asked for something.

    Unlike those of `importlib.util.LazyLoader` they tell where they lie without being run, so that
    one module of a package can be had without the others.
    """

    def __init__(self, loader: Loader) -> None:
        self.loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _Later(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        pass


class _Later(ModuleType):
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") or not isinstance(self._loader, _Postponed):
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
        if (self.__name__, name) in _CALLED:
            return partial(self._call, name)
        self._run()
        return getattr(self, name)

    @property
    def _loader(self) -> object:
        return self.__spec__.loader if self.__spec__ else None

    def _run(self) -> None:
        spec = self.__spec__
        # Another function of the module may have been the first that was called.
        if spec is not None and isinstance(spec.loader, _Postponed):
            spec.loader = spec.loader.loader
            spec.loader.exec_module(self)

    def _call(self, name: str, *args: Any, **how: Any) -> Any:
        self._run()
        return self.__dict__[name](*args, **how)
