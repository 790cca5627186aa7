"""The article with its quotes marked."""

from __future__ import annotations

import io

from builders import Say, Story, harbour
from growth import steps
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from shown import rendered

from quotes.records import Span
from quotes.report.article import ArticleText
from quotes.report.rows import Places


def test_numbers_stand_behind_the_quotes() -> None:
    shown = rendered(ArticleText(harbour()))
    for part in ("March¹,", "town,”²", "years³.", "“Nobody at all.”⁴", "May⁵,"):
        assert part in shown
    assert "■ Ilse Marrow 2   ■ Tomas Brandt 2   ■ a senior engineer 1" in shown
    assert "autumn⁶" in rendered(ArticleText(harbour(), thoughts=True))


def test_nothing_of_the_article_is_lost() -> None:
    shown = " ".join(rendered(ArticleText(harbour()), 100).split())
    bare = shown.translate(str.maketrans("", "", "¹²³⁴⁵"))
    assert " ".join(harbour().article.text.split()) in bare


def test_speakers_have_colours_of_their_own_and_boilerplate_is_dim() -> None:
    stream = io.StringIO()
    console = Console(
        file=stream, force_terminal=True, color_system="standard", width=100, _environ={}
    )
    console.print(ArticleText(harbour()))
    shown = stream.getvalue()
    assert "\x1b[36mThe sea wall at Port Ellery will close in March" in shown
    assert "\x1b[32m“Nobody told us,”" in shown
    assert "\x1b[2mSign up for our newsletter" in shown


def test_quotes_inside_quotes() -> None:
    text = "“He said “never” to me,” Ina Gram said."
    says = [Say("“He said “never” to me,”", "Ina Gram"), Say("“never”", "Jon Vale")]
    assert "“He said “never”² to me,”¹ Ina Gram said." in rendered(
        ArticleText(Story(text, says).build())
    )


def test_without_quotes_there_is_no_legend() -> None:
    assert rendered(ArticleText(Story("Nothing.").build())).strip() == "Nothing."


def test_many_quotes_in_one_paragraph_cost_linear_work() -> None:
    story = Story("“a” " * 2000).build()
    template = harbour().quotes[1]
    cls = type(template)
    fields = {name: getattr(template, name) for name in cls.__slots__}

    def many(count: int) -> int:
        quotes = tuple(
            cls(**{**fields, "content": (Span(4 * n, 4 * n + 3),), "cue": None, "source": None})
            for n in range(count)
        )
        analysis = type(story)(story.article, story.paragraphs, quotes, (), story.model)
        console = Console()
        return steps(lambda: list(ArticleText(analysis).__rich_console__(console, console.options)))

    # Ten times the quotes: linear work is ten times as much, quadratic a hundred times.
    assert many(2000) < 25 * many(200)


@given(st.text("ab.!?” “\n", max_size=60), st.integers(0, 59), st.integers(1, 10))
def test_the_sentence_around_holds_the_quote(text: str, start: int, length: int) -> None:
    story = Story(text).build()
    for paragraph in story.paragraphs:
        begin = min(paragraph.start + start, paragraph.end - 1)
        span = Span(begin, min(begin + length, paragraph.end))
        quote = Story(text, [Say(text[:1])]).build().quotes[0]
        fields = {name: getattr(quote, name) for name in type(quote).__slots__}
        around = Places(story).around(type(quote)(**{**fields, "content": (span,), "quoted": ()}))
        assert paragraph.span.contains(around)
        assert around.contains(span)


def test_the_sentence_around() -> None:
    text = "First one. “Second here,” Ina Gram said. Third (3.5 percent) is last."
    story = Story(text, [Say("“Second here,”", "Ina Gram", source="Ina Gram", cue="said")]).build()
    assert Places(story).around(story.quotes[0]).of(text).strip() == "“Second here,” Ina Gram said."
