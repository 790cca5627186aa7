"""A spaCy CNN pipeline (tagger, parser, entity recognizer) of `en_core_web_sm`'s shape.

    python benchmarks/spacy_pipeline.py MODEL FOLDER --processes N

parses the articles of FOLDER with the pipeline that `save` has put into MODEL. Its weights come
from a few updates: they decide what it finds, not how long it takes.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

import articles
import spacy
from spacy.language import Language
from spacy.training import Example

__all__ = ["command", "pipeline", "save"]

# With spaCy's own 1,000 articles a batch one process would do all the work.
_BATCH = 16
_UPDATES = 30
_TOK2VEC: dict[str, Any] = {
    "@architectures": "spacy.Tok2Vec.v2",
    "embed": {
        "@architectures": "spacy.MultiHashEmbed.v2",
        "width": 96,
        "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"],
        "rows": [5000, 1000, 2500, 2500, 50, 50],
        "include_static_vectors": False,
    },
    "encode": {
        "@architectures": "spacy.MaxoutWindowEncoder.v2",
        "width": 96,
        "depth": 4,
        "window_size": 1,
        "maxout_pieces": 3,
    },
}
_LISTENER = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}
_TRANSITIONS: dict[str, Any] = {
    "@architectures": "spacy.TransitionBasedParser.v2",
    "extra_state_tokens": False,
    "hidden_width": 64,
    "maxout_pieces": 2,
    "use_upper": True,
}
# A sentence with its tags, heads, relations and entities.
_SENTENCE = [
    ("The", "DT", 1, "det", "O"),
    ("company", "NN", 2, "nsubj", "O"),
    ("said", "VBD", 2, "ROOT", "O"),
    ("on", "IN", 2, "prep", "O"),
    ("Tuesday", "NNP", 3, "pobj", "O"),
    ("that", "IN", 9, "mark", "O"),
    ("Lena", "NNP", 7, "compound", "B-PERSON"),
    ("Orsolt", "NNP", 9, "nsubj", "L-PERSON"),
    ("had", "VBD", 9, "aux", "O"),
    ("left", "VBN", 2, "ccomp", "O"),
    (".", ".", 2, "punct", "O"),
]


def pipeline() -> Language:
    """The pipeline, trained on one sentence."""
    nlp = spacy.blank("en")
    tagger = {"@architectures": "spacy.Tagger.v2", "tok2vec": _LISTENER}
    parser = {**_TRANSITIONS, "state_type": "parser", "tok2vec": _LISTENER}
    # The entity recognizer has an encoder of its own, as there.
    ner = {**_TRANSITIONS, "state_type": "ner", "tok2vec": _TOK2VEC}
    nlp.add_pipe("tok2vec", config={"model": _TOK2VEC})
    nlp.add_pipe("tagger", config={"model": tagger})
    nlp.add_pipe("parser", config={"model": parser, "min_action_freq": 1})
    nlp.add_pipe("ner", config={"model": ner})
    columns = map(list, zip(*_SENTENCE, strict=True))
    labels = dict(zip(("words", "tags", "heads", "deps", "entities"), columns, strict=True))
    examples = [Example.from_dict(nlp.make_doc(" ".join(labels["words"])), labels)]
    nlp.initialize(lambda: examples)
    for _ in range(_UPDATES):
        nlp.update(examples)
    return nlp


def save(folder: Path) -> Path:
    """Make the pipeline and write it to a folder.

    Returns:
        The folder.
    """
    pipeline().to_disk(folder)
    return folder


def command(model: Path, processes: int, folder: Path) -> list[str]:
    """The command line that parses a folder of articles."""
    return [sys.executable, __file__, str(model), str(folder), "--processes", str(processes)]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("model", type=Path)
    options.add_argument("folder", type=Path)
    options.add_argument("--processes", type=int, default=1)
    given = options.parse_args()
    nlp = spacy.load(given.model)
    texts = [text for _, text in articles.read(given.folder)]
    for _ in nlp.pipe(texts, n_process=given.processes, batch_size=_BATCH):
        pass


if __name__ == "__main__":
    main()
