"""What is wanted: names, channels, outlets, dates; the same from files and from a store."""

import pytest
from builders import harbour
from hypothesis import given
from hypothesis import strategies as st
from store_samples import mixed_bag, numbered

from quotes.cli.filters import Filters
from quotes.errors import ConfigError
from quotes.store import Selection, Store, day_of


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2016-09-12", "2016-09-12"),
        ("2016-09-12T08:30:00Z", "2016-09-12"),
        (" 2016-09-12 08:30 ", "2016-09-12"),
        ("20160912", "2016-09-12"),
        ("September 12, 2016", "2016-09-12"),
        ("12 Sep 2016", "2016-09-12"),
        ("Mon, 12 Sep 2016 08:30:00 GMT", "2016-09-12"),
        ("2016-13-12", None),
        ("2016-02-30", None),
        ("03/04/2016", None),
        ("25/03/2016", "2016-03-25"),
        ("3/25/2016 10:00", "2016-03-25"),
        ("4-4-2016", "2016-04-04"),
        ("03.04.2016", "2016-04-03"),
        ("03-25.2016", None),
        ("40/03/2016", None),
        ("25/13/2016", None),
        ("soon", None),
        ("Monday", None),
        ("", None),
        (None, None),
    ],
)
def test_the_day_of_a_date(published, day):
    assert day_of(published) == day


@given(st.text(max_size=30))
def test_any_text_is_a_day_or_none(text):
    day = day_of(text)
    assert day is None or len(day) == 10


@given(st.dates())
def test_every_date_in_iso_form_is_its_own_day(date):
    assert day_of(date.isoformat()) == date.isoformat()


@pytest.mark.parametrize("value", ["2016-9", "16", "soon", "2016-09-12T00:00", ""])
def test_a_bound_that_is_no_date(value):
    with pytest.raises(ConfigError, match="such as 2016-09-30"):
        Selection(since=value)


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    store = Store.create(tmp_path_factory.mktemp("selection") / "store")
    store.add([*mixed_bag(), *(numbered(number) for number in range(20))])
    return store


FILTERS = st.builds(
    Filters,
    speakers=st.lists(st.sampled_from(["gram", "MARROW", "engineer", "é", ""]), max_size=2).map(
        tuple
    ),
    channels=st.lists(
        st.sampled_from(["x", "Twitter", "social-media", "Ellery Gazette", "court"]), max_size=2
    ).map(tuple),
    kinds=st.lists(st.sampled_from(["direct", "mixed", "indirect"]), max_size=2).map(tuple),
    min_confidence=st.sampled_from([0.0, 0.41, 0.5, 0.62, 0.8, 0.97, 1.0]),
    words=st.lists(
        st.sampled_from(["open", "NUM* on", '"is open"', "boats", '"is op* on"', "«Numb*»"]),
        max_size=2,
    ).map(tuple),
)


@given(FILTERS)
def test_a_store_keeps_what_the_filters_of_the_commands_keep(store, filters):
    kept = [
        filters.apply(analysis)
        for analysis in [*mixed_bag(), *(numbered(number) for number in range(20))]
    ]
    wanted = {(item.article.id, quote.id) for item in kept for quote in item.quotes}
    assert {(row.article, row.quote) for row in store.quotes(filters)} == wanted
    whole = {
        (item.article.id, quote.id) for item in store.analyses(filters) for quote in item.quotes
    }
    assert whole == wanted


def test_analyses_of_a_selection_have_its_quotes_and_their_speakers(store):
    (analysis,) = store.analyses(Selection(speakers=("brandt",)))
    assert analysis == Filters(speakers=("brandt",)).apply(harbour())


@pytest.mark.parametrize(
    ("selection", "days"),
    [
        ({"since": "2024-08"}, {"08", "09"}),
        ({"until": "2024-02-09"}, {"01"}),
        ({"until": "2024-02"}, {"01", "02"}),
        ({"since": "2024-03-10", "until": "2024-03-10"}, {"03"}),
        ({"since": "2025"}, set()),
        ({"until": "2024"}, {f"0{month}" for month in range(1, 10)}),
    ],
)
def test_dates_of_articles(store, selection, days):
    wanted = Selection(**selection, outlets=("alder post", "birch times"))
    assert {item.published[5:7] for item in store.articles(wanted)} == days
    quotes = {row.article for row in store.quotes(wanted)}
    assert quotes == {item.id for item in store.articles(wanted)}


def test_other_spellings_of_an_outlet(store):
    assert {item.outlet for item in store.articles(Selection(outlets=("BIRCH times",)))} == {
        "The Birch Times"
    }


def test_articles_without_a_clear_date_are_counted(store):
    assert store.undated() == 2
    assert any(
        item.published == "September 12, 2023" for item in store.articles(Selection(until="2023"))
    )


@pytest.mark.parametrize(
    ("part", "name", "kept"),
    [
        ("Ina Gram", "Ina Marlow Gram", True),
        ("ina gram", "Ina M. Gram Jr.", True),
        ("Ina Gram", "Inana Gram", False),
        ("Gram Ina", "Ina Marlow Gram", False),
        ("Gram Holt", "Ina Gram Marlow Holt", False),
    ],
)
def test_name_without_its_middle_finds_the_speaker(part, name, kept):
    assert Selection(speakers=(part,)).keeps_speaker(name) is kept
