"""What differs inside a cluster."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from cluster_rows import TIDE, article, row

from quotes.compare.clusters import Difference, cue_strength
from quotes.compare.clusters.context import sentences
from quotes.compare.clusters.cues import cue_lemma
from quotes.compare.clusters.differences import differences
from quotes.compare.clusters.numbers import figures
from quotes.compare.clusters.surroundings import Surroundings
from quotes.compare.clusters.whose import not_named


def of(*fields: dict[str, Any], text: str = TIDE) -> dict[str, Difference]:
    rows = [row(**{"text": text, "article": f"a{n}", **item}) for n, item in enumerate(fields, 1)]
    return {difference.what: difference for difference in differences(rows)}


def test_marks_and_splits_are_no_difference() -> None:
    other = '"The tide," ... "does not read our timetable and neither do the eels in this harbour"'
    assert of({}, {"text": other}) == {}


def test_wording_shows_word_by_word_what_was_changed() -> None:
    other = "“The tide never reads our timetable, and neither do the eels in this harbour.”"
    found = of({}, {"text": other})
    assert list(found) == ["wording"]
    (wording,) = found["wording"].wordings
    assert (wording.reference, wording.member) == (0, 1)
    changed = [edit for edit in wording.edits if edit.operation != "equal"]
    assert [(edit.before, edit.after) for edit in changed] == [("does not read", "never reads")]
    assert " ".join(edit.before for edit in wording.edits if edit.before) == TIDE
    assert " ".join(edit.after for edit in wording.edits if edit.after) == other


def test_a_wording_is_shown_once_however_often_it_is_printed() -> None:
    found = of({}, {"text": "“The tide does not read,”"}, {"text": "“The tide does not read.”"})
    assert len(found["wording"].wordings) == 1
    assert found["wording"].readings[1].members == (1, 2)


def _body(name: str) -> dict[str, Any]:
    return {"speaker": name, "speaker_kind": "organisation"}


@pytest.mark.parametrize(
    ("one", "other", "differs"),
    [
        ({"speaker": "Runa Hexley"}, {"speaker": "Piet Orlander"}, True),
        ({"speaker": "Runa Hexley"}, {"speaker": "Hexley"}, False),
        ({"speaker": "Runa Hexley"}, {"speaker": "Runa B. Hexley"}, False),
        ({"speaker": "Ron Hexley"}, {"speaker": "Ronald Hexley"}, False),
        ({"speaker": "Daniel Hexley"}, {"speaker": "Danielle Hexley"}, True),
        ({"speaker": "Runa Hexley"}, {"speaker": "an official", "named": False}, False),
        (
            {"speaker": "Runa Hexley"},
            {"speaker": "Harbour Board", "speaker_kind": "organisation"},
            True,
        ),
        (
            {"speaker": "Joint Ferry Board", "speaker_kind": "organisation"},
            {"speaker": "JFB", "speaker_kind": "organisation"},
            False,
        ),
        (
            {"speaker": "Runa Hexley"},
            {"speaker": None, "speaker_kind": None, "named": False},
            False,
        ),
        (_body("Ostmark's defence ministry"), _body("the Ostmarkian defense ministry"), False),
        (_body("Velnia's Ministry of Defence"), _body("the Velnian defence ministry"), False),
        (_body("Ostmark's defence ministry"), _body("the Velnian defence ministry"), True),
        (_body("Velnia's defence ministry"), _body("the Velnian finance ministry"), True),
        (_body("Niger's army"), _body("the Nigerian army"), True),
        (_body("Velnia Steel"), _body("Velnian Copper"), True),
    ],
)
def test_two_forms_of_a_name_are_one_speaker(
    one: dict[str, Any], other: dict[str, Any], differs: bool
) -> None:
    assert ("speaker" in of(one, other)) is differs


def test_whom_an_article_names_in_both_ways_it_takes_for_two_speakers() -> None:
    rows = [
        row(TIDE, "a", speaker="Dan Hexley"),
        row("“It rained.”", "a", 2, speaker="Daniel Hexley"),
        row(TIDE, "b", speaker="Daniel Hexley"),
    ]
    around = Surroundings(rows, {name: article(name, name) for name in "ab"})
    (found,) = differences([rows[0], rows[2]], around)
    assert [reading.value for reading in found.readings] == ["Dan Hexley", "Daniel Hexley"]
    assert differences([rows[0], rows[2]]) == ()


def test_forms_of_one_name_are_one_reading() -> None:
    names = ("Hexley", "Ron Hexley", "Piet Orlander", "Ronald Hexley", "Orlander")
    found = of(*({"speaker": name} for name in names))["speaker"]
    assert [(item.value, item.members) for item in found.readings] == [
        ("Ronald Hexley", (0, 1, 3)),
        ("Piet Orlander", (2, 4)),
    ]


@pytest.mark.parametrize(
    ("confidences", "wanted"), [((1.0, 1.0, 0.53), 0.53), ((0.7, 0.97, 0.93), 0.93)]
)
def test_other_speakers_are_as_sure_as_the_surest_two(
    confidences: tuple[float, ...], wanted: float
) -> None:
    names = ("Runa Hexley", "Runa Hexley", "Piet Orlander")
    said = zip(names, confidences, strict=True)
    found = of(*({"speaker": name, "speaker_confidence": sure} for name, sure in said))["speaker"]
    assert found.confidence == wanted
    assert found.sure is (wanted > 0.9)


@pytest.mark.parametrize(
    ("platforms", "differs"),
    [
        (["Commons", "the House", None, "Parliament"], False),
        (["House of Commons", "Commons", "Commons Fisheries Committee"], False),
        (["US Senate", "Senate", "Congress"], False),
        (["House of Lords", "Lords", None], False),
        (["Commons", "Lords", "Parliament"], True),
        (["House", "Senate", None], True),
        (["Commons Fisheries Committee", "Commons Transport Committee"], True),
        (["Security Council", "General Assembly"], True),
    ],
)
def test_names_of_one_legislature_are_no_difference(
    platforms: list[str | None], differs: bool
) -> None:
    found = of(*({"channel": "legislature", "platform": name} for name in platforms))
    assert list(found) == (["channel"] if differs else [])


def test_a_parliament_beside_another_channel_is_a_difference() -> None:
    told = {"channel": "legislature", "platform": "Commons"}
    found = of(told, {"channel": "legislature"}, {"channel": "interview", "platform": "Commons"})
    assert [reading.members for reading in found["channel"].readings] == [(0, 1), (2,)]
    relayed = {**told, "relay_label": "interview", "relay_platform": "Alder Post"}
    assert list(of(told, relayed)) == ["channel"]


def _channels(outlets: str, *fields: dict[str, Any]) -> list[list[int]]:
    """Members by channel, told with the outlets of their articles."""
    rows = [row(TIDE, f"a{at}", channel="interview", **item) for at, item in enumerate(fields)]
    names = outlets.split("; ")
    around = Surroundings(rows, {f"a{at}": article(f"a{at}", at_) for at, at_ in enumerate(names)})
    found = [item for item in differences(rows, around) if item.what == "channel"]
    return [list(reading.members) for item in found for reading in item.readings]


def _via(name: str, relay: str | None = None) -> dict[str, str]:
    return {"platform": name, "relay_label": "interview", "relay_platform": relay or name}


def test_an_outlet_and_its_initials_are_one_channel() -> None:
    outlets = "Alder Post; Birch Mail; Cedar Times"
    agency = _via("Quay Press Agency")
    assert _channels(outlets, agency, _via("QPA"), _via("the Quay Press Agency")) == []
    assert _channels(outlets, _via("Quay Bay Radio"), _via("QBR News"), _via("QBR")) == []
    assert _channels(outlets, agency, _via("QTA"), _via("QPA")) == [[0, 2], [1]]
    # Of two agencies with these letters neither is meant for sure.
    assert _channels(outlets, agency, _via("Queen Port Agency"), _via("QPA")) == [[0], [1], [2]]


def test_an_interview_with_a_programme_was_on_the_air() -> None:
    on_air = {"channel": "broadcast", "platform": "North Today"}
    asked = {"channel": "interview", "platform": "North Today"}
    rows = [row(TIDE, "a1", **on_air), row(TIDE, "a2", **asked)]
    assert not [item for item in differences(rows) if item.what == "channel"]
    rows[1] = row(TIDE, "a2", channel="interview", platform="Alder Post")
    assert [item for item in differences(rows) if item.what == "channel"]


def test_what_an_outlet_is_says_nothing_else_than_its_name() -> None:
    outlets = "Alder Post; Birch Mail"
    described = {"platform": "Norland radio station"}
    assert _channels(outlets, {"platform": "Quay Bay Radio"}, described) == []
    assert _channels(outlets, _via("Quay Bay Radio"), _via("Norland radio station")) == []
    assert _channels(outlets, _via("Quay Bay Radio"), _via("Norland Radio")) == [[0], [1]]


def test_whoever_has_the_words_from_an_outlet_that_prints_them_has_no_other_channel() -> None:
    first = {"platform": "Birch Mail"}
    assert _channels("birch-mail; Alder Post", first, _via("Birch Mail")) == []
    assert _channels("BM; Alder Post", {"platform": "BM"}, _via("Birch Mail")) == []
    # By a part of its name, or only by what it is.
    assert _channels("Birch Mail; Alder Post", first, _via("Mail")) == []
    local = _via("local newspaper")
    assert _channels("Birch Mail; Alder Post", first, local) == []
    assert _channels("Cedar Times; Alder Post", first, local) == [[0], [1]]
    assert _channels("Cedar Times; Alder Post", first, _via("Birch Mail")) == [[0], [1]]


@pytest.mark.parametrize(
    ("one", "other", "differs"),
    [
        ("Sgt", "sergeant", False),
        ("Gov.", "Governor", False),
        ("the deputy gov.", "Deputy Governor", False),
        ("Cr", "Councillor", False),
        ("Cllr", "Cr", False),
        ("CEO", "chief executive", False),
        ("chief executive officer of Norland Rail", "Norland Rail's CEO", True),
        ("Chief Executive Officer", "C.E.O.", False),
        ("CEO", "CFO", True),
        ("police officer", "police", True),
        ("Sgt", "general", True),
        ("Lt. Gov.", "Governor", True),
    ],
)
def test_a_short_title_is_the_same_role(one: str, other: str, differs: bool) -> None:
    assert ("role" in of({"role": one}, {"role": other})) is differs


def test_a_court_or_a_network_that_one_does_not_name_is_no_difference() -> None:
    network = {"channel": "social_media"}
    telegram, vk = ({**network, "platform": name} for name in ("Telegram", "VK"))
    assert of(network, telegram) == {}
    assert "channel" in of(network, telegram, vk)
    assert "channel" in of({"channel": "broadcast"}, telegram)


def test_channels_and_platforms() -> None:
    twitter = {"channel": "social_media", "platform": "Twitter"}
    assert of(twitter, {"channel": "social_media", "platform": "X"}) == {}
    found = of(twitter, {"channel": "speech"}, {})
    values = [reading.value for reading in found["channel"].readings]
    assert values == ["social media (Twitter)", "speech", "channel not stated"]


def test_tense_is_no_difference_of_cue_but_strength_is_one() -> None:
    assert of({"cue": "has told"}, {"cue": "tells"}, {"cue": None}) == {}
    found = of({"cue": "said"}, {"cue": "claimed"}, {"cue": "said"})
    readings = found["cue"].readings
    assert [(reading.value, reading.members) for reading in readings] == [
        ("said (reports)", (0, 2)),
        ("claimed (claims)", (1,)),
    ]
    assert "from reports to claims" in found["cue"].detail


@pytest.mark.parametrize(
    ("cue", "lemma", "strength"),
    [
        ("had insisted", "insist", "stresses"),
        ("has admitted", "admit", "admits"),
        ("flatly denies", "deny", "denies"),
        ("according to", "according", "reports"),
        ("pointed out", "point", "reveals"),
        ("accused", "accuse", "attacks"),
        (":", None, "reports"),
    ],
)
def test_scale_of_cues(cue: str, lemma: str | None, strength: str) -> None:
    assert (cue_lemma(cue), cue_strength(cue)) == (lemma, strength)


def test_no_cue_has_no_strength() -> None:
    assert cue_strength(None) is None


def test_context_names_the_sentence_that_was_left_out() -> None:
    whole = "“We asked for a bridge. They sent a ferry with a hole in it.”"
    found = of({"text": whole}, {"text": "“We asked for a bridge,”"})
    assert [(item.value, item.members) for item in found["context"].readings] == [
        ("They sent a ferry with a hole in it.”", (1,))
    ]


def test_what_another_quote_of_the_article_prints_is_not_left_out() -> None:
    whole = "“We asked for a bridge. They sent a ferry with a hole in it.”"
    parts = ({"text": "“We asked for a bridge,”"}, {"text": "“a ferry with a hole in it”"})
    found = of({"text": whole}, *({**part, "article": "b"} for part in parts))
    assert "context" not in found


def test_a_free_paraphrase_leaves_nothing_out_for_sure() -> None:
    whole = "“We asked for a bridge. They sent a ferry with a hole in it.”"
    assert "context" not in of({"text": whole}, {"text": "that the ministry mocked the islands"})


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("“You cannot,” ... “park a bus on a promise.”", 1),
        ("“We asked,” ... “They came.”", 2),
        ("Mr. Hexley and Dr. Vance agree. J. Bly does not.", 2),
        ("“Go!” he was told. “Now?”", 3),
        ("“At 4.40 p.m. we stopped the line. At 6 a.m. Piet Orlander came.”", 2),
        ("", 0),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_differences_come_in_a_fixed_order() -> None:
    found = of(
        {"cue": "admitted", "role": "harbour master"},
        {
            "text": "that the tide reads no timetable",
            "speaker": "Piet Orlander",
            "channel": "court",
        },
    )
    assert list(found) == ["wording", "speaker", "role", "channel", "cue", "kind"]
    assert all(found[what].members == (0, 1) for what in found)


_WHOLE = "“We asked for a bridge. They sent a ferry with a hole in it.”"


def _left(second: list[dict[str, object]], days: tuple[str, str], whole: str = _WHOLE) -> list[str]:
    """The sentences that article b leaves out, whose first quote shares a cluster with a's."""
    rows = [row(whole, "a"), *(row(number=n, **given) for n, given in enumerate(second, 1))]
    known = {name: article(name, name, day) for name, day in zip("ab", days, strict=True)}
    found = {d.what: d for d in differences(rows[:2], Surroundings(rows, known))}
    return [item.value for item in found["context"].readings] if "context" in found else []


def test_what_is_printed_outside_of_the_cluster_is_not_left_out() -> None:
    first = {"text": "“We asked for a bridge,”", "article": "b"}
    other = {"text": "a ferry with a hole in it had been sent", "article": "b"}
    days = ("2024-03-01", "2024-03-01")
    assert _left([first], days) == ["They sent a ferry with a hole in it.”"]
    assert not _left([first, other], days)


def test_what_the_speaker_is_said_to_say_in_other_words_is_not_left_out() -> None:
    whole = "“We asked for a bridge. They sent a rusty ferry with a hole in it.”"
    first = {"text": "“We asked for a bridge,”", "article": "b"}
    told = {"text": "what came was an old ferry that let in water by a hole", "article": "b"}
    days = ("2024-03-01", "2024-03-01")
    assert not _left([first, told], days, whole)
    assert _left([first, {**told, "speaker": "Piet Orlander"}], days, whole)
    assert _left([first, {**told, "text": "what came was an old ferry"}], days, whole)


def test_a_number_in_words_is_printed_by_who_has_it_in_digits() -> None:
    whole = "“It is gone. We threw away three hundred crowns' worth of eels.”"
    found = of({"text": whole}, {"text": "“It is gone. We binned 300 quid of eels.”"})
    assert "context" not in found


def test_nobody_leaves_out_what_was_first_printed_later() -> None:
    first = {"text": "“We asked for a bridge,”", "article": "b"}
    assert not _left([first], ("2024-03-03", "2024-03-01"))
    assert _left([first], ("2024-03-01", "2024-03-03"))


def test_an_article_without_a_date_may_be_as_early_as_the_earliest() -> None:
    cut = "“We asked for a bridge,”"
    rows = [row(_WHOLE, "a"), row(cut, "b"), row(cut, "c")]

    def accused(*days: str | None) -> list[tuple[int, ...]]:
        known = {name: article(name, name, day) for name, day in zip("abc", days, strict=True)}
        found = {item.what: item for item in differences(rows, Surroundings(rows, known))}
        return [item.members for item in found["context"].readings] if "context" in found else []

    assert accused("2024-03-03", "2024-03-01", None) == []
    assert accused("2024-03-03", "2024-03-04", None) == [(1, 2)]
    assert accused(None, None, None) == [(1, 2)]


def wording(*texts: str) -> Difference:
    return of(*({"text": text} for text in texts))["wording"]


@pytest.mark.parametrize(
    ("one", "other", "figures"),
    [
        ("“About 900 eels were counted,”", "“About 90 eels were counted,”", "900, 90"),
        ("“Rents rose 12 percent here,”", "“Rents rose 20% here,”", "12, 20%"),
        ("“Seven weirs burst below us,”", "“Eight weirs burst,”", "Seven, Eight"),
        ("“It lost $2.75bn in oats,”", "“It lost $2.7bn in oats,”", "$2.75bn, $2.7bn"),
        (
            "“Seven barges sank with 12 percent of the oats,”",
            "“Two barges sank with 20 percent of the oats,”",
            "Seven, Two; 12, 20",
        ),
        ("“Twelve of 12 voted for the weir,”", "“Ten of 12 voted for the weir,”", "Twelve, Ten"),
        ("“Some 80 men stood there,”", "“Ninety men stood there,”", "80, Ninety"),
        # Words that say how exact a figure is stand between.
        ("“We counted nearly 90 eels,”", "“We counted about 800 fish,”", "90, 800"),
        ("“It has forty-eight old locks,”", "“It has at least 52 weirs,”", "forty-eight, 52"),
        # Before the same word, others between.
        (
            "“The flood reached 14,000 homes in the delta,”",
            "“Water got 40,000 poor old homes,”",
            "14,000, 40,000",
        ),
        ("“Below us two barges sank,”", "“One barge sank below us,”", "two, One"),
        ("“I told them three times about it,”", "“I told them twice about it,”", "three, twice"),
        # How often, whatever stands behind.
        (
            "“They were there twice last year and found nothing wrong,”",
            "“Inspectors came three times and found nothing wrong,”",
            "twice, three",
        ),
        # Fractions, and amounts of which only the order is told.
        ("“It was two-thirds of the gap,”", "“It was half of the gap,”", "two-thirds, half"),
        ("“Half a million eels died,”", "“A million eels died,”", "Half a million, million"),
        ("“Tens of millions take it,”", "“Millions take it,”", "Tens of millions, Millions"),
        # Digits in another order.
        ("“All 640 of us voted for it,”", "“There 604 were for it,”", "640, 604"),
        # Of one sort in other words.
        (
            "“We had 38 people on board when it broke,”",
            "“There were 48 passengers on the boat,”",
            "38, 48",
        ),
        ("“The flood took 200 homes here,”", "“Here 300 houses are gone,”", "200, 300"),
        # Days of the week and months.
        ("“The lock is shut until Friday,”", "“The lock is shut until Sunday,”", "Friday, Sunday"),
        ("“We row up in early May,”", "“We row in early June,”", "May, June"),
        # In one currency, or both in a hundred.
        ("“Rents here rose 34 percent,”", "“Rents grew 43 per cent,”", "34, 43"),
        ("“Each family is given £150 for it,”", "“For it 115 pounds go to each,”", "£150, 115"),
        ("“The weir costs us $3 million now,”", "“They pay $2.5m, they say,”", "$3 million, $2.5m"),
        (
            "“Two hundred and five barges came,”",
            "“Three hundred barges came,”",
            "Two hundred and five, Three hundred",
        ),
    ],
)
def test_figures_that_stand_in_each_others_place_are_named(
    one: str, other: str, figures: str
) -> None:
    found = wording(one, other)
    assert found.detail == f"printed in 2 wordings; figures differ: {figures}"
    assert "; ".join(", ".join(group) for group in found.figures) == figures


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # A sentence with figures that is left out.
        ("“The lock is safe. It has 40 gates and 3 keepers.”", "“The lock is safe.”"),
        # A fraction and its percentage, an order and a number of it.
        ("“It was half of the gap here,”", "“It was 50% of the gap here,”"),
        ("“Half of us will go now,”", "“51 percent of us will go now,”"),
        ("“Thousands of eels died here,”", "“4,000 eels died here,”"),
        ("“Two and a half million eels died,”", "“2.5 million eels died,”"),
        ("“It took half an hour to dredge,”", "“It took thirty minutes to dredge,”"),
        # The same figure elsewhere, or written in another way.
        ("“In 2019 we had 40 keepers here,”", "“We had 40 keepers here in 2019,”"),
        ("“It cost 1.2 million crowns to dredge,”", "“It cost 1,200,000 crowns to dredge,”"),
        ("“A toll of 2,000 crowns is due today,”", "“A toll of 2000.0 crowns was due today,”"),
        ("“We wait for the 7 barges out there,”", "“We waited for seven barges out there,”"),
        ("“Wait forty-eight hours for us,”", "“You wait 48 hours,”"),
        ("“It took three hundred crowns of oats,”", "“It took 300 coins of oats,”"),
        ("“Some 2,300 eels are gone,”", "“Two thousand three hundred eels went,”"),
        ("“Two dozen barges sank,”", "“In all 24 barges sank,”"),
        # A figure on one side, words that are no number on the other.
        ("“Some 80 men stood there,”", "“Many men stood there,”"),
        ("“The lock shuts for 48 hours from noon,”", "“A pause of two days from noon,”"),
        # Two of one kind, or far from each other.
        ("“It took £5 a day and £9 a night,”", "“We gave £8 for the crossing,”"),
        # Of different things: neither stands beside words that both print.
        ("“It took 3 crowns and then 12 years,”", "“It took 3 crowns over 5 phases,”"),
        ("“12 men came down to the lock,”", "“Three days later nobody was at the lock,”"),
        ("“We open at 5 p.m. for the fleet,”", "“We open at 17:00 for the fleet,”"),
        # Of those who fared otherwise.
        ("“Three people are dead here,”", "“We have 13 people in hospital,”"),
        ("“Two soldiers were killed,”", "“Nine troops were wounded,”"),
        # Words that are no months, and a day on one side.
        ("“They march at noon,”", "“They march,”"),
        ("“The lock is shut to us on Friday,”", "“The lock is shut,”"),
        # The editor's figure.
        ("“We open at 5 for the fleet,”", "“We open at [6] for the whole fleet,”"),
    ],
)
def test_other_figures_are_no_difference(one: str, other: str) -> None:
    found = wording(one, other)
    assert found.figures == () and found.detail == "printed in 2 wordings"


def test_figures_of_several_versions_are_told_place_by_place() -> None:
    found = wording(
        "“We have 1,000 eels and 40 traps in the river,”",
        "“We have 100 eels and 40 traps in the river,”",
        "“We have 100 eels and 14 traps in the river,”",
        "“We have 90 eels,”",
    )
    assert found.figures == (("1,000", "100", "90"), ("40", "14"))
    assert found.detail == "printed in 4 wordings; figures differ: 1,000, 100, 90; 40, 14"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("forty-eight", ["48"]),
        # The clock's are told in other ways; what is left behind is none of it.
        ("at ten past four", []),
        ("half past six with 40 boats", ["40"]),
        ("ten past the gate", ["10"]),
        ("ninety nine,", ["99"]),
        ("a hundred", ["100"]),
        ("two hundred and five", ["205"]),
        ("three hundred thousand and one", ["300001"]),
        ("twelve hundred", ["1200"]),
        ("1.2 million or $1,200,000", ["1200000", "1200000"]),
        ("£2.5bn and 3k", ["2500000000", "3000"]),
        ("two, three", ["2", "3"]),
        ("forty, eight", ["40", "8"]),
        ("five and six", ["5", "6"]),
        ("in 2019 40 men", ["2019", "40"]),
        ("twenty twenty", ["20", "20"]),
        ("[five] a hundredth", []),
        ("", []),
    ],
)
def test_numbers_in_words_and_digits(text: str, wanted: list[str]) -> None:
    assert [value for figure in figures(text.split()) for value in figure.values] == wanted


def test_a_text_of_nothing_but_numbers_takes_no_time() -> None:
    one, other = (f"“{' '.join(map(str, range(start, 9000, 2)))}”" for start in (100, 101))
    assert wording(one, other)
    assert figures(["ninety", "and", "million"] * 20_000)


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        (
            "“We are not afraid of the tide, and we never were.”",
            "“We are afraid of the tide, and we never were.”",
            "negation: not",
        ),
        (
            "“I can't pay for a bridge with eels alone.”",
            "“I can pay for a bridge with eels alone.”",
            "negation: can't",
        ),
        (
            "“The eels are back. And if the weir holds, the mill may be sold.”",
            "“The weir holds, so the mill will be sold.”",
            "condition: if; condition: may, will",
        ),
        (
            "“We shall leave unless the board pays us for the weir.”",
            "“We shall leave, and the board pays us for the weir.”",
            "condition: unless",
        ),
        (
            "“Perhaps the weir at Lodden is safe for the winter.”",
            "“The weir at Lodden is safe for the winter.”",
            "condition: perhaps",
        ),
        (
            "“The weir could be unsafe by the winter.”",
            "“The weir is unsafe by the winter.”",
            "condition: could",
        ),
        (
            "“They fished in Lodden waters at night.”",
            "“They fished in Tarrow waters at night.”",
            "names: Lodden, Tarrow",
        ),
        # The other negation is in both.
        (
            "“I will not sell the weir, and I will not pay for the mill.”",
            "“I will not sell the weir, and I will pay for the mill.”",
            "negation: not",
        ),
        (
            "“We heard from McNeil about the weir.”",
            "“We heard from DeVos about the weir.”",
            "names: McNeil, DeVos",
        ),
        (
            "“The board found that Mr Lindstrom is fit to own it.”",
            "“The board found that Mr Lindqvar is fit to own it.”",
            "names: Lindstrom, Lindqvar",
        ),
        (
            "“We heard from Piet Orlander about the weir.”",
            "“We heard from Jan Orlander about the weir.”",
            "names: Piet, Jan",
        ),
        # Any words in the place of others, where all around them is the same.
        (
            "“Some of the keepers have been paid for the weir.”",
            "“All of the keepers have been paid for the weir.”",
            "words: Some, All",
        ),
        (
            "“They asked us for two crowns an hour.”",
            "“They asked us for two euros an hour.”",
            "words: crowns, euros",
        ),
        (
            "“We could sell some gates to the mill this year.”",
            "“We will sell all gates to the mill this year.”",
            "condition: could, will",
        ),
        (
            "“The weir was unsafe when it left our hands.”",
            "“The weir was safe when it left our hands.”",
            "words: unsafe, safe",
        ),
        (
            "“You should sign before Easter or lose the mill.”",
            "“You must sign after Easter or lose the mill.”",
            "words: should sign before, must sign after",
        ),
        # Who did it to whom.
        (
            "“The keeper lied to the millers.”",
            "“The millers lied to the keeper.”",
            "order: keeper, millers",
        ),
        (
            "“Punish the keeper, not the weir.”",
            "“Punish the weir, not the keeper.”",
            "order: keeper, weir",
        ),
        (
            "“We will sell to Halden before we sign with Tarn.”",
            "“We will sign with Tarn before we sell to Halden.”",
            "order: sell to Halden, sign with Tarn",
        ),
        (
            "“The keeper lied to the millers,” ... “We row on.”",
            "“The millers lied to the keeper. We row on.”",
            "order: keeper, millers",
        ),
        # What one of them says more of it.
        (
            "“They sat on it like a hen on a china egg.”",
            "“They sat on it like a hen on an egg.”",
            "qualifier: china",
        ),
        (
            "“The weir was found to be largely safe.”",
            "“The weir was found to be safe.”",
            "qualifier: largely",
        ),
        (
            "“The rope was in very good order in May.”",
            "“The rope was in order in May.”",
            "qualifier: very good",
        ),
        (
            "“I heard that she had opened the weir.”",
            "“I heard that he had opened the weir.”",
            "words: she, he",
        ),
    ],
)
def test_what_turns_the_sense_is_named(one: str, other: str, wanted: str) -> None:
    found = wording(one, other)
    assert "; ".join(f"{item.what}: {', '.join(item.words)}" for item in found.turns) == wanted
    assert found.detail == f"printed in 2 wordings; {wanted}"
    assert all(item.members == (1,) for item in found.turns)
    back = wording(other, one).turns
    assert {item.what for item in back} == {item.what for item in found.turns}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # It stands in what is left out, or may stand before the marks.
        ("“The weir broke. I do not know when it broke.”", "“The weir broke.”"),
        ("“If the weir breaks here, the mill floods.”", "“the weir breaks here, the mill floods.”"),
        ("“The weir, which is not ours, broke at night.”", "“The weir ... broke at night.”"),
        # The same in other words, or in another place.
        ("“We don't fear the tide in this harbour.”", "“We do not fear the tide in a harbour.”"),
        ("“I do not think it will last here.”", "“I think it will not last here.”"),
        ("“I asked whether the weir holds it.”", "“I asked if the weir holds it.”"),
        # Forms of one name, and parts of longer ones.
        ("“They fished in Vedran waters at night.”", "“They fished in Vedra's waters at night.”"),
        ("“It is for the United Board to say.”", "“It is for the UB to say.”"),
        ("“It is for the Italian side to say.”", "“It is for the Italy side to say.”"),
        ("“Keeper Says Weir Holds Again Tonight”", "“Keeper Says Dam Holds Again Tonight”"),
        ("“It was Mr Orlander who paid for it.”", "“It was Piet Orlander who paid for it.”"),
        # A word or two that say little, a name's other part, and a clause that is cut.
        ("“It was just the keeper who saw it.”", "“It was the keeper who saw it.”"),
        ("“It was honestly the keeper who saw it.”", "“It was the keeper who saw it.”"),
        ("“It was Piet Orlander who paid for it.”", "“It was Orlander who paid for it.”"),
        ("“The weir in the lower town broke at night.”", "“The weir broke at night.”"),
        ("“Keeper Says New Weir Holds Again Tonight”", "“Keeper Says Weir Holds Again Tonight”"),
        # Who is meant, and who is talked to.
        ("“Where are they meant to go now?”", "“Where are the keepers meant to go now?”"),
        ("“I will not row to that weir, mate.”", "“I will not row to that weir, it is rotten.”"),
        # The same words in another order, forms of one word, and what says nothing.
        ("“The mills and the weirs are full.”", "“The weirs and the mills are full.”"),
        ("“The mills, weirs and gates are full.”", "“The gates, weirs and mills are full.”"),
        ("“Not only mills but also weirs fell.”", "“Not only weirs but also mills fell.”"),
        ("“We promised them the mill in spring.”", "“We promise them the mill in spring.”"),
        ("“The colour of the weir is wrong.”", "“The color of the weir is wrong.”"),
        ("“The weir that broke was ours alone.”", "“The weir which broke was ours alone.”"),
        # Where many words are others, it is another translation.
        (
            "“The old weir held the river well all through the winter.”",
            "“The ancient weir kept the river fine all during the winter.”",
        ),
        # A paraphrase may say it in its own way.
        ("“We do not fear the tide in this harbour.”", "we do fear the tide in this harbour"),
        (
            "“Fear the tide if you must, in this harbour.”",
            "Fear the tide you must, in this harbour",
        ),
    ],
)
def test_other_changes_turn_nothing(one: str, other: str) -> None:
    assert wording(one, other).turns == ()


def test_of_a_mixed_quote_only_what_stands_in_marks_is_compared() -> None:
    whole = {"text": "“We will not sell the mill and the weir.”"}
    plain = {"text": "that they will sell “the mill and the weir”", "kind": "mixed"}
    marked = {"text": "that they “will sell the mill and the weir”", "kind": "mixed"}
    found = of(whole, {**plain, "quoted": ("the mill and the weir",)})
    assert found["wording"].turns == ()
    found = of(whole, {**marked, "quoted": ("will sell the mill and the weir",)})
    assert [(item.what, item.words) for item in found["wording"].turns] == [("negation", ("not",))]
    assert (
        of(whole, {"text": "“We will sell the mill and the weir.”", "stance": "denies"})[
            "wording"
        ].turns
        == ()
    )


def _reference(*fields: dict[str, Any]) -> int:
    return of(*fields)["wording"].wordings[0].reference


def test_words_in_marks_are_compared_with_and_no_longer_paraphrase() -> None:
    paraphrase = {
        "text": "that neither the tide nor the eels in the harbour had ever read the table"
    }
    cut = {"text": "“The tide does not read our timetable,”"}
    mixed = {
        "text": "that the tide, as everybody in this old harbour knows, “does not read”",
        "kind": "mixed",
        "quoted": ("does not read",),
    }
    assert _reference(paraphrase, cut, {}) == 2
    assert _reference(paraphrase, mixed, cut) == 2
    assert _reference(paraphrase, mixed) == 1
    # A word or two in marks any paraphrase may have.
    word = {"text": "that the tide “does not” read", "kind": "mixed", "quoted": ("does not",)}
    assert _reference({"text": "that the tide in this harbour does not read at all"}, word) == 1


def test_a_transcript_without_marks_is_compared_with() -> None:
    transcript = {"text": "The tide does not read our timetable. Nor does the board. We row."}
    found = of({"text": "“The tide does not read our timetable,”"}, transcript)
    assert found["wording"].wordings[0].reference == 1
    assert [item.value for item in found["context"].readings] == ["Nor does the board.", "We row."]


def test_of_equal_versions_that_of_no_copy_is_compared_with() -> None:
    rows = [row(TIDE, "a"), row(TIDE, "b"), row("“The tide does not read our timetable,”", "c")]
    known = {name: article(name, name) for name in "abc"}
    known["a"] = replace(known["a"], agency="Delta Press")
    (found,) = differences(rows, Surroundings(rows, known))
    assert found.wordings[0].reference == 1


@pytest.mark.parametrize(
    ("other", "wanted"),
    [
        ({}, (1,)),
        ({"text": "“The tide does not read our timetable,”"}, (1,)),
        ({"text": "“The tide does not,”"}, ()),
        ({"kind": "mixed"}, ()),
        ({"speaker": "Piet Orlander", "named": True}, ()),
        ({"speaker": None, "speaker_kind": None}, ()),
        ({"speaker": "the board", "speaker_kind": "organisation"}, ()),
    ],
)
def test_who_gives_the_words_of_a_named_person_to_somebody_nameless(
    other: dict[str, Any], wanted: tuple[int, ...]
) -> None:
    nameless = {"text": TIDE, "speaker": "a harbour insider", "named": False, **other}
    rows = [row(TIDE, "a"), row(**nameless, article="b")]
    assert not_named(rows, None) == wanted


def test_who_has_the_name_elsewhere_does_not_withhold_it() -> None:
    rows = [
        row(TIDE, "a"),
        row(TIDE, "b", speaker="the harbour master", named=False),
        row("“It rained.”", "b", 2, speaker="Hexley"),
    ]
    around = Surroundings(rows, {name: article(name, name) for name in "ab"})
    assert not_named(rows[:2], around) == ()
