"""The table of quotes, in narrow and in wide terminals."""

from __future__ import annotations

import pytest
from builders import Say, Story, Who, harbour
from shown import rendered

from quotes.report.table import ArticleHeading, QuoteTable, View

NARROW = """\

  1 The sea wall at Port Ellery will close in March
    Ilse Marrow  Mayor
    indirect · “Mayor Ilse Marrow” said · 90%

  2 “We would rather lose one summer than the whole harbour, and I will answer
    for that choice in front of every fishing family of this town,”
    Ilse Marrow
    direct · “Marrow” wrote · Telegram (social media, “on Telegram”) · 80%
"""


def test_narrow_is_one_block_a_quote() -> None:
    assert rendered(QuoteTable(harbour()), 80).startswith(NARROW)


def test_wide_is_a_table() -> None:
    lines = rendered(QuoteTable(harbour()), 140).splitlines()
    head = lines[1].split()
    assert head == ["#", "kind", "quote", "speaker", "as", "printed", "channel", "sure"]
    assert "The sea wall at Port Ellery will close in" in lines[3]
    assert "Mayor" in lines[4]


@pytest.mark.parametrize("width", [40, 80, 110, 140, 200])
def test_everything_that_a_quote_has_is_shown(width: int) -> None:
    shown = " ".join(rendered(QuoteTable(harbour(), View(full=True)), width).split())
    for part in ("Tomas Brandt", "deputy", "denied", "(denies)", "Telegram", "? 41%", "unnamed"):
        assert part in shown
    assert "autumn" not in shown


def test_thoughts_only_if_asked_for() -> None:
    assert "autumn" in rendered(QuoteTable(harbour(), View(thoughts=True)))


def test_what_is_uncertain_depends_on_the_limit() -> None:
    assert rendered(QuoteTable(harbour())).count("?") == 1
    assert "?" not in rendered(QuoteTable(harbour(), View(uncertain_below=0.1)))
    with pytest.raises(ValueError, match="is 7"):
        View(uncertain_below=7)


def test_long_quotes_are_cut_in_the_middle_unless_full() -> None:
    text = f"“It begins {'and goes on ' * 60}and ends,” Ina Gram said."
    story = Story(text, [Say(text[: text.index("”") + 1], "Ina Gram")]).build()
    short, full = rendered(QuoteTable(story)), rendered(QuoteTable(story, View(full=True)))
    assert "It begins" in short and "…" in short and "and ends,”" in short
    assert "…" not in full
    assert len(full) > 2 * len(short)


def test_context_and_explanation() -> None:
    shown = " ".join(rendered(QuoteTable(harbour(), View(context=True, explain=True))).split())
    assert "paragraph 4: Her deputy, Tomas Brandt, denied that the council had known" in shown
    assert "speaker: “Marrow” (surname) → Ilse Marrow" in shown
    assert "second choice: speaker Tomas Brandt 4%, channel private 2%" in shown


def test_no_quotes() -> None:
    assert rendered(QuoteTable(Story("Nothing.").build())) == "No quotes."


def test_article_text_is_never_markup() -> None:
    text = "“[bold]No[/bold] :smile: [link=x]y[/link] \x1b[31m,” Ina [i]Gram said."
    who = [Who("Ina [i]Gram", role="[red]mayor[/]")]
    story = Story(text, [Say(text[: text.index("”") + 1], "Ina [i]Gram", cue="said")], who).build()
    for width in (80, 140):
        shown = " ".join(rendered(QuoteTable(story), width).split())
        assert "“[bold]No[/bold] :smile:" in shown
        assert "Ina [i]Gram" in shown and "[red]mayor[/]" in shown
        assert "\x1b" not in shown


def test_heading() -> None:
    shown = rendered(ArticleHeading(harbour()), 100)
    assert shown.splitlines() == [
        "Harbour wall to close for a year, council says",
        "Valmere Courier · 2024-02-05 · harbour.txt · 128 words · 5 quotes · 3 speakers",
    ]
    story = Story("Bonjour.", flags=("language",), meta={"path": "x.txt"}).build()
    assert rendered(ArticleHeading(story)).splitlines() == [
        "x.txt",
        "1 word · 0 quotes",
        "? not in English: only what stands in quotation marks is reliable",
    ]


@pytest.mark.parametrize("width", [80, 140])
def test_a_doubtful_speaker_stands_beside_the_second_choice(width: int) -> None:
    text = "“It begins,” he said. Jon Vale and Ina Gram were there."
    doubtful = Say("“It begins,”", "Ina Gram", sure=(0.9, 0.4, 0.8), runner_up=("Jon Vale", 0.3))
    shown = " ".join(rendered(QuoteTable(Story(text, [doubtful]).build()), width).split())
    assert "? 40%" in shown
    assert "or Jon Vale" in shown or ("or Jon" in shown and "Vale" in shown)
    sure = Say("“It begins,”", "Ina Gram", sure=(0.9, 0.8, 0.8), runner_up=("Jon Vale", 0.1))
    assert "or Jon" not in rendered(QuoteTable(Story(text, [sure]).build()), width)
