"""Articles for tests of the store: all invented, each with quotes of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from builders import Say, Story, Who, harbour

from quotes.records import Analysis, ModelInfo

OTHER_MODEL = ModelInfo("test-model", "0.1", "1" * 64)


def numbered(number: int, **meta: Any) -> Analysis:
    """A short article that differs from all others by its number."""
    text = f"Bridge {number} opens\n\n“Number {number} is open,” Ina Gram said on X.\n"
    says = [
        Say(
            f"“Number {number} is open,”",
            "Ina Gram",
            source="Ina Gram",
            cue="said",
            channel="social_media",
            platform="X",
            evidence="on X",
            sure=(0.97, 0.9, 0.5 + number % 50 / 100),
        )
    ]
    known: dict[str, Any] = {
        "path": f"bridges/{number:04}.txt",
        "outlet": ("Alder Post", "The Birch Times")[number % 2],
        "published": f"2024-0{number % 9 + 1}-10",
        "authors": ("Bo Lind",),
    }
    return Story(text, says, [Who("Ina Gram", role="engineer")], meta={**known, **meta}).build()


def by_model(analysis: Analysis, model: ModelInfo = OTHER_MODEL) -> Analysis:
    return replace(analysis, model=model)


def mixed_bag() -> list[Analysis]:
    """Articles with and without outlet, date and quotes, with odd characters."""
    silent = Story("Nobody says a word.\n", meta={"path": "silent.txt"}).build()
    accents = Story(
        "Café news\n\n“Garçon, the naïve façade isn’t Ours,” Zoë Müller wrote on Twitter.\n",
        [
            Say(
                "“Garçon, the naïve façade isn’t Ours,”",
                "Zoë Müller",
                source="Zoë Müller",
                cue="wrote",
                act="writing",
                channel="social_media",
                platform="Twitter",
                evidence="on Twitter",
            )
        ],
        meta={"path": "table.csv#10", "outlet": "Café Daily", "published": "September 12, 2023"},
    ).build()
    odd = Story(
        "Odd \x00 \x1b[2J \ud83d text\n\n“=SUM(A1) \ud800 boats,” Jon Vale said.\n",
        [Say("“=SUM(A1) \ud800 boats,”", "Jon Vale", source="Jon Vale", cue="said")],
        meta={"path": "table.csv#9", "title": "Odd \x00 \ud83d", "published": "soon"},
    ).build()
    return [harbour(), silent, accents, odd]
