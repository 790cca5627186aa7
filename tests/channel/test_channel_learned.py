"""What is learned: features of pairs, and how they are made a choice."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from channel_passages import Said, attributed, document
from growth import steps
from hypothesis import given
from hypothesis import strategies as st

from quotes.channel import Learned, Weights, classify, read_weights, survey
from quotes.channel.learned import (
    LABELS,
    NONE_FEATURES,
    PAIR_FEATURES,
    Survey,
    blocks,
    choose,
    probabilities,
)
from quotes.channel.learned.between import Between
from quotes.channel.learned.places import Places
from quotes.channel.wording import weekdays
from quotes.errors import ModelError
from quotes.records import Attribution, Span, Speaker
from quotes.resources import model_directory

WIDTH = 4
ROOK, HALE = Speaker("s1", "Ada Rook"), Speaker("s2", "Jon Hale")
TEXT = """“We stay,” Ada Rook told a rally in Brisk on Monday.

“They lie,” Jon Hale said.

A report by the harbour board counts nine ships.

“We sing,” Ada Rook said on Tuesday.

“Nobody sings,” Jon Hale said in a statement.

“We rest,” Ada Rook said."""


class ByPlace:
    """Vectors that say nothing but where a span stands."""

    width = WIDTH

    def mean(self, spans: list[Span]) -> npt.NDArray[np.float32]:
        return np.array([[1, s.start, s.end, 0] for s in spans], np.float32).reshape(-1, WIDTH)


def said() -> tuple[list[Attribution], list[Speaker]]:
    attributions, speakers = [], []
    for quote, speaker in (
        ("“We stay,”", ROOK), ("“They lie,”", HALE), ("“We sing,”", ROOK),
        ("“Nobody sings,”", HALE), ("“We rest,”", ROOK),
    ):  # fmt: skip
        at = TEXT.index(quote)
        name = TEXT.index(speaker.name, at)
        cue = name + len(speaker.name) + 1
        attributions.append(
            Attribution(
                (Span(at, at + len(quote)),),
                source=Span(name, name + len(speaker.name)),
                cue=Span(cue, cue + 4),
            )
        )
        speakers.append(speaker)
    return attributions, speakers


def seen() -> Survey:
    result = survey(document(TEXT), *said())
    assert result is not None
    return result


def weights(**pair: float) -> Weights:
    """Neutral weights but for the pair features that are given (`_` for a blank)."""
    values = np.zeros(len(PAIR_FEATURES), np.float32)
    for name, value in pair.items():
        values[PAIR_FEATURES.index(name.replace("_", " "))] = value
    return Weights(
        values, np.zeros(len(NONE_FEATURES), np.float32),
        np.zeros((4 * WIDTH + 1, len(LABELS) + 1), np.float32),
        accept=0.5, drop=0.7, least_words=0,
    )  # fmt: skip


def of_none(value: float, **pair: float) -> Weights:
    made = weights(**pair)
    none = made.none.copy()
    none[NONE_FEATURES.index("none")] = value
    return replace(made, none=none)


def feature(name: str) -> npt.NDArray[np.float32]:
    (block,) = blocks(seen(), ByPlace(), None)
    return block.pairs[:, :, PAIR_FEATURES.index(name)]


def test_statements_that_state_a_channel_are_not_asked_about() -> None:
    (block,) = blocks(seen(), ByPlace(), None)
    assert [frame.index for frame in block.statements] == [1, 2, 4]
    assert block.pairs.shape == (3, len(block.places.evidence), len(PAIR_FEATURES))
    assert block.none.shape == (3, len(NONE_FEATURES))
    assert np.isfinite(block.pairs).all() and np.isfinite(block.none).all()


def test_names_of_features_are_unique() -> None:
    assert len(set(PAIR_FEATURES)) == len(PAIR_FEATURES)
    assert len(set(NONE_FEATURES)) == len(NONE_FEATURES)


def test_whose_a_place_is_and_how_far() -> None:
    (block,) = blocks(seen(), ByPlace(), None)
    forms = [TEXT[e.span.start : e.span.end] for e in block.places.evidence]
    rally, statement = forms.index("told a rally"), forms.index("in a statement")
    assert feature("same -2")[1, rally] == 0
    assert feature("same -5")[1, rally] == 1  # three sentences before
    assert feature("other -1")[0, rally] == 1
    assert feature("same +5")[0, statement] == 1
    assert feature("other speech")[0, rally] == feature("same speech")[1, rally] == 1


def test_each_pair_has_one_relation_and_distance() -> None:
    relations = ("same", "other", "named", "nobody")
    (block,) = blocks(seen(), ByPlace(), None)
    columns = [
        i for i, name in enumerate(PAIR_FEATURES)
        if name.split()[0] in relations and name.split()[1][0] in "0-+"
    ]  # fmt: skip
    assert len(columns) == 44
    assert (block.pairs[:, :, columns].sum(axis=-1) == 1).all()


def test_what_is_said_between() -> None:
    (block,) = blocks(seen(), ByPlace(), None)
    rally = [e.label for e in block.places.evidence].index("speech")
    # From "told a rally" to "We rest": two of Hale's, one of which states a channel, and one.
    assert feature("others between")[2, rally] == pytest.approx(np.log1p(2))
    assert feature("same between")[2, rally] == pytest.approx(np.log1p(1))
    assert feature("another channel between")[2, rally] == 1
    assert feature("another channel of the same between")[2, rally] == 0


@pytest.mark.parametrize(
    ("paragraphs", "who", "barred"),
    [
        (3, "Jon Hale", True),
        (3, "Ada Rook", False),  # her own statement of later on
        (2, "Jon Hale", False),  # in the lead
    ],
)
def test_what_another_one_puts_out_further_on_is_no_place(
    paragraphs: int, who: str, barred: bool
) -> None:
    text = "It rained.\n" * paragraphs + f"“We lie,” {who} said.\nIt rained.\n"
    text += "“We rest,” Ada Rook said in a statement."
    attributions, speakers = attributed(
        text, Said("“We lie,”", who, who, "said"), Said("“We rest,”", "Ada Rook", "Ada Rook")
    )
    known = survey(document(text), attributions, speakers)
    assert known is not None
    (block,) = blocks(known, ByPlace(), None)
    assert block.barred.tolist() == [[barred]]
    _, labels = probabilities(block, weights())
    assert labels[0, -1] == (1 if barred else 0.5)


def test_another_day() -> None:
    (block,) = blocks(seen(), ByPlace(), None)
    rally = [e.label for e in block.places.evidence].index("speech")
    assert feature("another day")[1, rally] == 1
    assert feature("another day")[0, rally] == 0


@given(st.permutations(["Monday", "Tuesday", "Sunday"]), st.integers(0, 3))
def test_weekdays_are_bits(days: list[str], number: int) -> None:
    assert weekdays("On " + " and ".join(days[:number])).bit_count() == number
    assert weekdays("mondays and Sundayish") == 0


def test_sums_between_are_those_of_a_plain_count() -> None:
    known = seen()
    places = Places(known, ByPlace())
    values = Between(known, places).features(list(known.frames), slice(0, None))
    for row, frame in enumerate(known.frames):
        for column, start in enumerate(places.start.tolist()):
            low, high = sorted((frame.start, start))
            others = [
                f for f in known.frames
                if low < f.start < high and f.index != frame.index and f.key != frame.key
            ]  # fmt: skip
            assert values[row, column, 0] == pytest.approx(np.log1p(len(others)))


def test_neutral_weights_leave_everything_to_the_rules() -> None:
    neutral = replace(weights(), accept=1.1, drop=1.1)
    ruled = classify(document(TEXT), *said())
    learned = classify(document(TEXT), *said(), learned=Learned(neutral, ByPlace()))
    keys = [(c.label, c.evidence, c.basis, c.platform, c.relay) for c in ruled]
    assert [(c.label, c.evidence, c.basis, c.platform, c.relay) for c in learned] == keys


def test_a_likely_place_is_taken() -> None:
    likely = weights(label_document=9)
    channels = classify(document(TEXT), *said(), learned=Learned(likely, ByPlace()))
    # The rules carry nothing to the third: there is room for it.
    assert channels[2].label == "document"
    assert channels[2].basis == "carried"
    assert channels[2].confidence > 0.9
    assert channels[1].label == "official_statement"
    # A statement that states its channel keeps it.
    assert [channels[0].label, channels[3].label] == ["speech", "official_statement"]


def test_what_the_rules_carried_stays_unless_none_is_much_likelier() -> None:
    text = "“We stay,” Ada Rook said in a sermon. “We sing,” Ada Rook said."
    second = text.index("“We sing")
    attributions = (
        Attribution((Span(0, 10),), cue=Span(20, 24), source=Span(11, 19)),
        Attribution(
            (Span(second, second + 10),),
            cue=Span(second + 20, second + 24), source=Span(second + 11, second + 19),
        ),
    )  # fmt: skip

    def later(model: Weights) -> tuple[str, tuple[str, float] | None]:
        learned = Learned(model, ByPlace())
        channel = classify(document(text), attributions, (ROOK, ROOK), learned=learned)[1]
        return channel.label, channel.runner_up

    assert later(weights())[0] == "speech"
    assert later(of_none(0.5))[0] == "speech"
    label, second_choice = later(of_none(2.0))
    assert label == "unspecified"
    assert second_choice is not None and second_choice[0] == "speech"
    assert second_choice[1] == pytest.approx(1 - 1 / (1 + np.exp(-2.0)), abs=1e-3)


def test_short_articles_are_left_to_the_rules() -> None:
    likely = replace(weights(label_document=9), least_words=1000)
    assert choose(seen(), ByPlace(), likely) == {}


def test_transcripts_are_left_to_the_rules() -> None:
    lines = ("Q: Why stay?", "A: We like it.", "Q: Why sing?", "A: We can.")
    text = "This interview was recorded on Monday.\n\n" + "\n\n".join(lines)
    attributions = []
    for line in lines:
        at = text.index(line) + 3
        attributions.append(Attribution((Span(at, at + len(line) - 3),)))
    known = survey(document(text), attributions, [ROOK, HALE] * 2)
    assert known is not None
    assert choose(known, ByPlace(), of_none(9.0)) == {}


def test_probabilities_sum_to_one() -> None:
    model = weights(label_document=1, shared=2)
    (block,) = blocks(seen(), ByPlace(), model)
    places, labels = probabilities(block, model)
    assert labels.sum(axis=1) == pytest.approx(1)
    assert places.sum(axis=1) + labels[:, -1] == pytest.approx(1)


def test_an_article_without_places_has_nothing_to_choose() -> None:
    text = "“We stay,” Ada Rook said."
    attribution = Attribution((Span(0, 10),), cue=Span(20, 24), source=Span(11, 19))
    known = survey(document(text), (attribution,), (ROOK,))
    assert known is not None
    (choice,) = choose(known, ByPlace(), weights()).values()
    assert choice.evidence is None
    assert choice.probability == 1.0


def _work(copies: int) -> int:
    sentence = "“We go,” Ada Rook said. A report counts. “No,” he told a rally. "
    text = sentence * copies
    attributions = []
    for copy in range(copies):
        at = copy * len(sentence)
        attributions.append(Attribution((Span(at, at + 8),), cue=Span(at + 18, at + 22)))
        at += sentence.index("“No")
        attributions.append(Attribution((Span(at, at + 5),), cue=Span(at + 9, at + 13)))
    learned = Learned(weights(), ByPlace())
    doc = document(text)
    speakers = [ROOK] * len(attributions)
    return steps(lambda: classify(doc, attributions, speakers, learned=learned))


def test_the_work_grows_with_the_article() -> None:
    assert _work(300) < 20 * _work(30)


def test_the_shipped_weights_fit_this_version() -> None:
    shipped = read_weights(model_directory())
    assert shipped.pair.shape == (len(PAIR_FEATURES),)
    assert np.abs(shipped.pair).max() > 0
    assert 0 < shipped.accept < 1 and 0 < shipped.drop < 1


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"format": "quotes/channels@0"}, "has the format"),
        ({"pair": {"weight": 1.0}}, "other features"),
        ({"accept": None}, "cannot be read"),
    ],
)
def test_weights_of_another_version_are_told(
    tmp_path: Path, change: dict[str, object], message: str
) -> None:
    content = json.loads((model_directory() / "channels.json").read_text(encoding="utf-8"))
    (tmp_path / "channels.json").write_text(json.dumps(content | change), encoding="utf-8")
    with pytest.raises(ModelError, match=message):
        read_weights(tmp_path)


def test_missing_weights_are_told(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="cannot be read"):
        read_weights(tmp_path)


def test_blocks_end_where_there_are_many_places(monkeypatch: pytest.MonkeyPatch) -> None:
    from quotes.channel.learned import pairs

    (whole,) = blocks(seen(), ByPlace(), None)
    monkeypatch.setattr(pairs, "_PLACES", 0)
    parts = list(blocks(seen(), ByPlace(), None))
    assert len(parts) > 1
    assert [f for part in parts for f in part.statements] == whole.statements
    assert np.concatenate([part.none for part in parts]) == pytest.approx(whole.none)
