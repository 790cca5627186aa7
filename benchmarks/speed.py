"""Speed, as ratios in one run: start-up, one cold article, bulk.

    python benchmarks/speed.py [FOLDER]

FOLDER holds articles as .txt files; without it the articles of `corpus/` are repeated. The bulk
figure
stands beside a spaCy CNN pipeline (tagger, parser, entity recognizer in the shape of
`en_core_web_sm`) over the same text with as many processes. Its weights come from a few updates:
they decide what it finds, not how long it takes.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
REPEATS = 5


def seconds(arguments: list[str]) -> float:
    """Best wall-clock time of some runs of a command."""
    times = []
    for _ in range(REPEATS):
        began = time.perf_counter()
        subprocess.run(arguments, check=True, stdout=subprocess.DEVNULL, cwd=ROOT)
        times.append(time.perf_counter() - began)
    return min(times)


def start_up() -> None:
    python = sys.executable
    article = str(next(iter(sorted((ROOT / "corpus").rglob("*.txt")))))
    bare = seconds([python, "-c", "import typer, rich"])
    helped = seconds([python, "-m", "quotes", "--help"])
    spacy = seconds([python, "-c", "import spacy"])
    listed = seconds([python, "-m", "quotes", "list", article])
    row(
        "quotes --help",
        helped,
        f"{helped / bare:.2f}x `import typer, rich` ({bare:.2f} s); budget 2x",
    )
    budget = 1.5 * spacy + 0.5
    row(
        "quotes list, cold",
        listed,
        f"budget {budget:.2f} s = 1.5x `import spacy` ({spacy:.2f} s) + 0.5 s",
    )


def row(what: str, value: float, remark: str) -> None:
    print(f"{what:34} {value:8.2f} s   {remark}")


def peer():
    """A spaCy pipeline of `en_core_web_sm`'s shape, with weights of a few updates."""
    import spacy
    from spacy.training import Example

    nlp = spacy.blank("en")
    tok2vec = {
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
            "width": 96, "depth": 4, "window_size": 1, "maxout_pieces": 3,
        },
    }  # fmt: skip
    shared = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}
    parser = {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "extra_state_tokens": False, "hidden_width": 64, "maxout_pieces": 2, "use_upper": True,
    }  # fmt: skip
    nlp.add_pipe("tok2vec", config={"model": tok2vec})
    nlp.add_pipe(
        "tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": shared}}
    )
    nlp.add_pipe(
        "parser",
        config={
            "model": {**parser, "state_type": "parser", "tok2vec": shared},
            "min_action_freq": 1,
        },
    )
    ner = {**parser, "state_type": "ner", "tok2vec": {**tok2vec}}
    nlp.add_pipe("ner", config={"model": ner})
    words = [
        "The",
        "company",
        "said",
        "on",
        "Tuesday",
        "that",
        "Lena",
        "Orsolt",
        "had",
        "left",
        ".",
    ]
    reference = {
        "words": words,
        "tags": ["DT", "NN", "VBD", "IN", "NNP", "IN", "NNP", "NNP", "VBD", "VBN", "."],
        "heads": [1, 2, 2, 2, 3, 9, 7, 9, 9, 2, 2],
        "deps": [
            "det", "nsubj", "ROOT", "prep", "pobj", "mark",
            "compound", "nsubj", "aux", "ccomp", "punct",
        ],
        "entities": ["O"] * 6 + ["B-PERSON", "L-PERSON", "O", "O", "O"],
    }  # fmt: skip
    examples = [Example.from_dict(nlp.make_doc(" ".join(words)), reference)]
    nlp.initialize(lambda: examples)
    for _ in range(30):
        nlp.update(examples)
    return nlp


def bulk(texts: list[str], processes: int) -> None:
    from quotes.batch import analyze_all
    from quotes.records import Article

    words = sum(len(text.split()) for text in texts)
    nlp = peer()
    began = time.perf_counter()
    for _ in nlp.pipe(texts, n_process=processes):
        pass
    parse = words / (time.perf_counter() - began)
    began = time.perf_counter()
    for _ in analyze_all((Article(text) for text in texts), jobs=processes):
        pass
    ours = words / (time.perf_counter() - began)
    print(
        f"{f'bulk, {processes} process(es)':34} {ours:8.0f} words/s   {ours / parse:.2f}x a spaCy "
        f"CNN pipeline parsing the same text ({parse:.0f} words/s); start-up included"
    )


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    source = folder or ROOT / "corpus"
    texts = [path.read_text(encoding="utf-8") for path in sorted(source.rglob("*.txt"))]
    if folder is None:
        texts = texts * 12
    words = sum(len(text.split()) for text in texts)
    print(f"{len(texts)} articles, {words:,} words, {os.cpu_count()} cores")
    start_up()
    for processes in (1, 2):
        bulk(texts, processes)


if __name__ == "__main__":
    main()
