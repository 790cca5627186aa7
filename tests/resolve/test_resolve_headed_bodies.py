"""Bodies that a headline calls by what they are; all invented."""

import pytest

import quotes

pytestmark = pytest.mark.model

BODY = (
    "\n\nThousands were stranded.\n\n“The fog was exceptional,” Norrvik Air, the country's"
    " biggest airline, said in a statement. The Torvan Council said it was sorry. The Quay Workers'"
    " Union said no."
)


def speaker(headline: str) -> tuple[str, bool]:
    """Name and whether it is one, of whoever speaks in a headline."""
    analysis = quotes.analyze(headline + BODY)
    found = analysis.speaker(analysis.quotes[0])
    assert found is not None
    return found.name, found.named


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("Airline blames fog for chaos", "Norrvik Air"),
        ("Chaos as Airline Blames Fog", "Norrvik Air"),
        ("Union rejects pay offer", "Quay Workers' Union"),
        ("Council says sorry for flood", "Torvan Council"),
    ],
)
def test_a_body_is_the_one_that_the_article_names(headline: str, name: str) -> None:
    assert speaker(headline) == (name, True)


@pytest.mark.parametrize("headline", ["Bank blames hackers for chaos", "Ministry warns of floods"])
def test_a_body_that_the_article_does_not_name_has_no_name(headline: str) -> None:
    assert speaker(headline)[1] is False


@pytest.mark.parametrize("headline", ["Parliament rejects pay offer", "NATO warns of floods"])
def test_names_stay_names(headline: str) -> None:
    assert speaker(headline) == (headline.split()[0], True)
