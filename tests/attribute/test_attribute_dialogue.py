"""Questions and answers whose paragraphs have no cue."""

from attribution_samples import run

from quotes.records import Attribution


def told(text: str, attributions: tuple[Attribution, ...]) -> list[tuple[str | None, str]]:
    """Whose each quotation is, by the source of the one that it goes on with."""
    rows = []
    for one in attributions:
        first = one
        while first.continues is not None:
            first = attributions[first.continues]
        source = first.source.of(text) if first.source is not None else None
        rows.append((source, " / ".join(span.of(text) for span in one.content)))
    return rows


ASKED = "{1“Who was on the bridge?”} [1Olsen] <1asked>.\n"
ANSWERED = "{2“The mate,”} [2Dahl] <2said>.\n"


def test_whoever_asked_asks_on() -> None:
    text, found = run(
        f"{ASKED}{ANSWERED}{{2“The mate. Was he awake?”}}\n{{2“I think so.”}}\n"
        "{3“You think so?”}\n"
        "Dahl paused. {3“I did not look,”} [3he] <3said>.\n{4“Thank you,”} [4Ms. Olsen] <4said>."
    )
    assert told(text, found) == [
        ("Olsen", "“Who was on the bridge?”"),
        ("Dahl", "“The mate,”"),
        ("Olsen", "“The mate. Was he awake?”"),
        ("Dahl", "“I think so.”"),
        ("Olsen", "“You think so?”"),
        ("he", "“I did not look,”"),
        ("Ms. Olsen", "“Thank you,”"),
    ]


def test_the_author_asks_too() -> None:
    text, found = run(
        "{1“You disliked it,”} [1I] <1say>.\n{2“I hated it,”} [2Lund] <2says>.\n"
        "{2“Why print it?”}\n{2“Money.”}"
    )
    assert [who for who, _ in told(text, found)] == ["I", "Lund", "I", "Lund"]


def test_whoever_speaks_on_keeps_his_questions() -> None:
    text, found = run(
        "{1“We will build it,”} [1Brandt] <1said>.\n{1“Why wait? Nobody paid.”}\n{1“Who pays now?”}"
    )
    assert [who for who, _ in told(text, found)] == ["Brandt"]
    statement = "{1“It is late,”} [1Olsen] <1said>.\n"
    text, found = run(f"{statement}{ANSWERED}{{2“Who would have known?”}}")
    assert told(text, found)[-1] == ("Dahl", "“The mate,” / “Who would have known?”")


def test_a_paragraph_of_the_writers_ends_it() -> None:
    text, found = run(f"{ASKED}{ANSWERED}The room was quiet.\n{{2“Who would have known?”}}")
    assert told(text, found)[-1] == ("Dahl", "“The mate,” / “Who would have known?”")
