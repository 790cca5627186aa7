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
heavy = [name for name in ("sklearn", "networkx", "torch") if name in sys.modules]
import textacy
alike = textacy.similarity.jaccard(["a"], ["a"])
print(json.dumps([found, heavy, alike, "sklearn" in sys.modules]))
"""


def test_what_is_left_out_is_loaded_when_asked_for() -> None:
    run = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, check=True)
    assert json.loads(run.stdout) == [False, [], 1.0, True]


def test_the_finder_goes_away() -> None:
    before = list(sys.meta_path)
    with pytest.raises(ZeroDivisionError), light_imports():
        assert len(sys.meta_path) == len(before) + 1
        raise ZeroDivisionError
    assert sys.meta_path == before
