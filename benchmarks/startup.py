"""Start-up against its budgets: the help page, one cold article, and a comparison of a store.

    python benchmarks/startup.py [STORE]

Each budget of start-up is a multiple of what importing libraries takes in the same run. STORE is a
folder that `quotes ingest` made; its comparison is shown beside bare Python and the libraries that
it cannot do without, and torch where that is installed, which it does not load.
"""

from __future__ import annotations

import sys
from pathlib import Path

from measure import run

ROOT = Path(__file__).resolve().parents[1]
REPEATS = 5


def seconds(*arguments: str) -> float:
    """Best time of some runs of Python."""
    return min(run([sys.executable, *arguments]).seconds for _ in range(REPEATS))


def row(what: str, value: float, remark: str) -> None:
    print(f"{what:20} {value:6.2f} s   {remark}")


def comparison(store: str) -> None:
    row("python -c pass", seconds("-c", "pass"), "")
    libraries = "import numpy, scipy.sparse, duckdb, spacy"
    row("libraries", seconds("-c", libraries), f"`{libraries}`, torch too where it is installed")
    compared = seconds("-m", "quotes", "compare", "--store", store, "--format", "json")
    row("quotes compare", compared, "all of it; budget for 840 articles 5 s")


def main() -> None:
    article = str(min((ROOT / "corpus").rglob("*.txt")))
    bare = seconds("-c", "import typer, rich")
    helped = seconds("-m", "quotes", "--help")
    row(
        "quotes --help",
        helped,
        f"{helped / bare:.2f}x `import typer, rich` ({bare:.2f} s); budget 2x",
    )
    spacy = seconds("-c", "import spacy")
    listed = seconds("-m", "quotes", "list", article)
    row(
        "quotes list, cold",
        listed,
        f"budget {1.5 * spacy + 0.5:.2f} s = 1.5x `import spacy` ({spacy:.2f} s) + 0.5 s",
    )
    for store in sys.argv[1:]:
        comparison(store)


if __name__ == "__main__":
    main()
