"""Full-text search: what is found, and where the words stand."""

import unicodedata

import duckdb
import pytest
from builders import Say, Story, Who
from hypothesis import example, given
from hypothesis import strategies as st
from store_samples import mixed_bag, numbered

from quotes.errors import StoreError
from quotes.store import Query, Selection, Store
from quotes.store.search import FOLD

SAID = {
    "curly": "“We don’t want war,”",
    "straight": '"We don\'t want a Warning,"',
    "dashes": "“A re-elected mayor—no, THE mayor!”",
    "lines": "“Not one\npenny  more”",
    "accents": "“Ça va, élève Ångström”",
    "figures": "“1,000 dollars from the U.S.”",
    "greek": "“ΚΑΛΗΜΕΡΑ σας”",
}


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    store = Store.create(tmp_path_factory.mktemp("search") / "store")
    store.add(
        Story(f"{text} Ina Gram said.\n", [Say(text, "Ina Gram")], meta={"path": name}).build()
        for name, text in SAID.items()
    )
    return store


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("war", {"curly"}),
        ("WAR", {"curly"}),
        ("war*", {"curly", "straight"}),
        ("don't", {"curly", "straight"}),
        ("don’t want", {"curly", "straight"}),
        ("want don't", {"curly", "straight"}),
        ('"want don\'t"', set()),
        ('"want war"', {"curly"}),
        ("“want war”", {"curly"}),
        ('"want a" war*', {"straight"}),
        ('"we do* want"', set()),
        ('"we don* t want war*"', {"curly"}),
        ("re-elected", {"dashes"}),
        ('"mayor no the mayor"', {"dashes"}),
        ("elected the", {"dashes"}),
        ('"one penny"', {"lines"}),
        ("CA eleve", {"accents"}),
        ("ångström", {"accents"}),
        ("angstrom", {"accents"}),
        ("1,000", {"figures"}),
        ("U.S.", {"figures"}),
        ("καλημερα", {"greek"}),
        ("Καλημέρα", {"greek"}),
        ("penny OR mayor", {"lines", "dashes"}),
        ('"one penny" OR mayor', {"lines", "dashes"}),
        ("want war OR warning", {"curly", "straight"}),
        ("war OR warning want", {"curly", "straight"}),
        ("war OR penny one", {"lines"}),
        ("penny OR nothing OR mayor", {"lines", "dashes"}),
        ("penny OR OR mayor", {"lines", "dashes"}),
        ('"we do* want" OR eleve', {"accents"}),
        ('"we don* t want war" OR eleve', {"accents", "curly"}),
        ("penny or mayor", set()),
        ("penny OR", set()),
        ("OR penny", set()),
        ('penny "OR" mayor', set()),
        ("penny OR %", set()),
        ("(penny OR mayor) one", {"lines"}),
        ("gram", set()),
        ("%", None),
        ("", None),
        (" “” ", None),
        ("*", None),
    ],
)
def test_what_a_query_finds(store, query, found):
    if found is None:
        with pytest.raises(StoreError, match="no word"):
            store.search(query)
    else:
        assert {item.article.path for item in store.search(query)} == found
        assert store.count(query) == (len(found), len(found))


@pytest.mark.parametrize(
    "query", ["'; DROP TABLE quotes; --", "a%b_c", "\\", "(", "[a-z]+ (", "\x00 x"]
)
def test_a_query_is_never_code(store, query):
    try:
        assert list(store.search(query)) == []
    except StoreError:
        assert not any(character.isalnum() for character in query)
    assert len(list(store.quotes())) == len(SAID)


def test_where_the_words_stand(store):
    (found,) = store.search('"re elected" mayor')
    text = found.quote.text
    assert [span.of(text) for span in found.matches] == ["re-elected", "mayor", "mayor"]
    (found,) = store.search("eleve")
    assert [span.of(found.quote.text) for span in found.matches] == ["élève"]


@given(st.text(st.characters(max_codepoint=0x24F), max_size=30))
def test_words_are_marked_as_they_are_found(text):
    """What SQL folds for finding and Python for marking agree on Latin letters."""
    query = "x" + text
    try:
        asked = Query.of(query)
    except StoreError:
        return
    ((folded,),) = duckdb.execute(f"SELECT {FOLD} FROM (SELECT ? AS words)", [text]).fetchall()
    for phrase in asked.phrases:
        for word in phrase:
            if "*" not in word and f" {word} " in folded:
                assert Query((((word,),),)).matches(text)


def test_thoughts_are_not_found(tmp_path):
    store = Store.create(tmp_path / "store")
    store.add(mixed_bag())
    assert any("autumn" in row.text for row in store.quotes())
    assert list(store.search("autumn")) == []


def test_the_newest_come_first_and_no_more_than_asked_for(tmp_path):
    store = Store.create(tmp_path / "store")
    store.add(numbered(number) for number in range(200))
    found = list(store.search("open"))
    days = [item.article.published for item in found]
    assert len(found) == 200
    assert days == sorted(days, reverse=True)
    assert list(store.search("open", limit=7)) == found[:7]
    wanted = Selection(outlets=("alder post",), since="2024-09")
    assert [item for item in found if wanted.keeps_outlet(item.article.outlet)][
        : store.count("open", wanted)[0]
    ] == list(store.search("open", wanted))
    assert all(item.quote.article == item.article.id for item in found)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("query", ["resume", "résumé", "résu*"])
def test_an_accent_may_be_a_character_of_its_own(tmp_path, form, query):
    text = unicodedata.normalize(form, "“The résumé is late,” Ina Gram said.\n")
    said = text[: text.index("”") + 1]
    story = Story(text, [Say(said, "Ina Gram", source="Ina Gram", cue="said")], [Who("Ina Gram")])
    for asked in (query, unicodedata.normalize("NFD", query)):
        with Store.create(tmp_path / asked) as store:
            store.add([story.build()])
            (found,) = store.search(asked)
        (match,) = found.matches
        word = found.quote.text[match.start : match.end]
        assert unicodedata.normalize("NFC", word) == "résumé"


@pytest.mark.parametrize("query", ["war*", "want don't", '"want a" war*', '"we don* t want war*"'])
def test_words_of_a_selection_are_those_of_a_search(store, query):
    found = {item.article.path for item in store.search(query)}
    chosen = Selection(words=(query,))
    assert {item.article.path for item in store.search(None, chosen)} == found
    assert {item.article.path for item in store.analyses(chosen)} == found
    assert store.count(None, chosen) == (len(found), len(found))
    assert {path for path, text in SAID.items() if chosen.keeps_words(text)} == found


def test_of_several_words_one_is_enough_and_a_query_narrows_them(store):
    either = Selection(words=("penny", "mayor re*", "nothing"))
    assert {item.article.path for item in store.search(None, either)} == {"dashes", "lines"}
    assert {item.article.path for item in store.search("one", either)} == {"lines"}
    assert [span.of(SAID["lines"]) for span in either.matches(SAID["lines"])] == ["penny"]


# DuckDB folds a text up to its first NUL only.
@given(st.text(st.characters(min_codepoint=1, max_codepoint=0x24F), max_size=30))
def test_a_text_holds_the_words_that_the_index_finds(text):
    query = "x" + text
    try:
        asked = Query.of(query)
    except StoreError:
        return
    sql = f"SELECT {FOLD} FROM (SELECT ? AS words)"
    ((folded,),) = duckdb.execute(sql, [text]).fetchall()
    for phrase in asked.phrases:
        if not any("*" in word for word in phrase):
            one = Query(((phrase,),))
            assert one.holds(text) == (f" {' '.join(phrase)} " in folded)


def test_words_that_are_none_choose_nothing():
    with pytest.raises(StoreError, match="no word"):
        Selection(words=("open", " “” "))


WORDS = ["war", "warning", "want", "penny", "mayor", "the", "re-elected", "élève", "or", "x*"]
TERM = st.one_of(
    st.sampled_from([*WORDS, "wa*", "pen*", "ANGSTROM", "%"]),
    st.lists(st.sampled_from([*WORDS, "OR"]), min_size=1, max_size=3).map(
        lambda words: f'"{" ".join(words)}"'
    ),
)


# A property of one store: it is read, never altered.
@given(st.lists(st.one_of(TERM, st.just("OR")), min_size=1, max_size=7).map(" ".join))
@example('penny OR "the mayor" OR wa* want')
def test_with_or_a_search_and_a_filter_in_memory_find_the_same(store, query):
    try:
        asked = Query.of(query)
    except StoreError:
        return
    found = {item.article.path for item in store.search(query)}
    assert found == {path for path, text in SAID.items() if asked.holds(text)}
    chosen = Selection(words=(query,))
    assert found == {item.article.path for item in store.search(None, chosen)}
    assert all(chosen.matches(SAID[path]) for path in found)


@given(st.lists(st.sampled_from(WORDS), min_size=2, max_size=4), st.sampled_from(WORDS))
def test_or_finds_what_each_finds_alone(store, terms, other):
    def paths(query: str) -> set[str | None]:
        return {item.article.path for item in store.search(query)}

    either = set().union(*map(paths, terms))
    assert paths(" OR ".join(terms)) == either
    assert paths(f"{other} {' OR '.join(terms)}") == either & paths(other)


def test_both_sides_of_or_are_marked():
    text = SAID["dashes"]
    marked = Query.of("elected OR mayor the").matches(text)
    assert [span.of(text) for span in marked] == ["elected", "mayor", "THE", "mayor"]
