"""Commands that load less of the libraries which they use."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from quotes.cli.light import light_imports

SCRIPT = """
import json, sys
from quotes.cli.light import light_imports
with light_imports():
    from textacy.extract.basics import ngrams
    from textacy.similarity.tokens import bag
    try:
        import torch
        found = True
    except ModuleNotFoundError:
        found = False
left_out = ("sklearn", "networkx", "torch", "weasel")
heavy = [name for name in left_out if name in sys.modules]
import spacy, textacy
alike = textacy.similarity.jaccard(["a"], ["a"])
about = spacy.info(silent=True)
print(json.dumps([found, heavy, alike, "sklearn" in sys.modules, "spacy_version" in about]))
"""


def test_what_is_left_out_is_loaded_when_asked_for() -> None:
    run = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, check=True)
    assert json.loads(run.stdout) == [False, [], 1.0, True, True]


def test_the_finder_goes_away() -> None:
    before = list(sys.meta_path)
    with pytest.raises(ZeroDivisionError), light_imports():
        assert len(sys.meta_path) == len(before) + 1
        raise ZeroDivisionError
    assert sys.meta_path == before


def test_a_comparison_loads_no_statistics_of_scipy() -> None:
    code = """
import sys
from quotes.compare.findings import find
from quotes.records import ArticleFacts, QuoteFacts
articles = [ArticleFacts(f"a{n}", outlet=f"o{n % 2}", words=100) for n in range(30)]
quotes = [
    QuoteFacts(article=f"a{n}", quote="q1", position=0, start=0, end=9, kind=kind, act="speech",
               stance="asserts", text="“It held.”", speaker="Ilse Marrow", named=True)
    for n in range(30) for kind in [("direct", "indirect")[n % 3 > 0]]
]
print(len(find(articles, quotes)) > 0, "scipy.stats" in sys.modules)
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert run.stdout.split() == [b"True", b"False"]
