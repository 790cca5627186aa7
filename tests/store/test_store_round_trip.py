"""What is put into a store comes out of it, once, in one order."""

import json

import pytest
from builders import MODEL, Say, Story
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from store_samples import OTHER_MODEL, by_model, mixed_bag, numbered

from quotes.records.schema import analysis_to_dict
from quotes.store import Selection, Store, article_facts, quote_facts
from quotes.store.columns import sql_types


@pytest.fixture
def store(tmp_path):
    return Store.create(tmp_path / "store")


def test_analyses_come_back_whole(store):
    items = mixed_bag()
    assert store.add(items) == 4
    found = {item.article.id: item for item in store.analyses()}
    for item in items:
        back = found[item.article.id]
        assert back.article == item.article
        for explain in (False, True):
            assert analysis_to_dict(back, explain=explain) == analysis_to_dict(
                item, explain=explain
            )


def test_facts_from_a_store_are_those_from_analyses(store):
    items = [item for item in mixed_bag() if "\ud83d" not in item.article.text]
    store.add(items)
    expected = {item.article.id: article_facts(item) for item in items}
    assert {item.id: item for item in store.articles()} == expected
    rows = {(row.article, row.quote): row for row in store.quotes()}
    assert rows == {(row.article, row.quote): row for item in items for row in quote_facts(item)}


def test_what_utf_8_cannot_hold_is_a_replacement_in_rows_and_whole_in_analyses(store):
    odd = mixed_bag()[3]
    store.add([odd])
    (row,) = store.quotes()
    assert row.text == "“=SUM(A1) \ufffd boats,”"
    assert len(row.text) == row.end - row.start
    (back,) = store.analyses()
    assert back.article.text == odd.article.text


def test_articles_and_quotes_are_in_the_order_of_their_places(store):
    items = mixed_bag()
    store.add(items[2:])
    store.add(items[:2])
    paths = [item.path for item in store.articles()]
    assert paths == ["harbour.txt", "silent.txt", "table.csv#9", "table.csv#10"]
    order = list(dict.fromkeys(row.article for row in store.quotes()))
    ids = [item.id for item in store.articles()]
    assert order == [ident for ident in ids if ident in order]
    assert [item.article.path for item in store.analyses()] == paths
    positions = [row.position for row in store.quotes() if row.article == ids[0]]
    assert positions == list(range(6))


def test_the_order_does_not_depend_on_how_the_articles_came(tmp_path):
    items = [numbered(number) for number in range(200)]
    at_once, bit_by_bit = Store.create(tmp_path / "a"), Store.create(tmp_path / "b")
    at_once.add(items)
    for start in range(0, 200, 67):
        bit_by_bit.add(reversed(items[start : start + 67]))
    assert list(at_once.articles()) == list(bit_by_bit.articles())
    assert list(at_once.quotes()) == list(bit_by_bit.quotes())
    one, two = (
        [analysis_to_dict(item) for item in store.analyses()] for store in (at_once, bit_by_bit)
    )
    assert one == two


def test_of_an_article_that_is_added_again_the_newer_analysis_counts(store):
    items = [numbered(number) for number in range(5)]
    store.add(items)
    store.add([by_model(items[2])])
    assert len(list(store.quotes())) == 5
    models = {item.path: item.model for item in store.articles()}
    assert models.pop(items[2].article.path) == OTHER_MODEL.sha256
    assert set(models.values()) == {MODEL.sha256}
    # So it is in an index made anew, and in one run too.
    (store.path / "index.duckdb").unlink()
    again = Store.open(store.path)
    assert list(again.articles()) == list(store.articles())
    again.add([items[2], by_model(items[2])])
    assert [item.model.sha256 for item in again.analyses()].count(OTHER_MODEL.sha256) == 1


def test_known_articles_by_model(store):
    items = [numbered(number) for number in range(3)]
    store.add([items[0], by_model(items[1])])
    ids = [item.article.id for item in items]
    assert store.known(ids) == set(ids[:2])
    assert store.known(ids, MODEL.sha256) == {ids[0]}
    assert store.known([]) == set()


def test_a_writer_passes_over_what_its_model_has_done_and_what_comes_twice(store):
    items = [numbered(number) for number in range(4)]
    store.add([items[0], by_model(items[1])])
    passed = []
    with store.writer(MODEL.sha256) as writer:
        articles = [item.article for item in (*items, items[3])]
        new = list(writer.new(articles, passed.append))
        for article in new:
            writer.add(next(item for item in items if item.article is article))
    assert new == [item.article for item in items[1:]]
    assert passed == [items[0].article, items[3].article]
    assert writer.counts == {"new": 3, "known": 2, "failed": 0}
    assert store.totals() == (4, 4, 2)


def test_shards_are_written_as_they_fill(store):
    with store.writer(MODEL.sha256, articles=3) as writer:
        for number in range(7):
            writer.add(numbered(number))
            shards = sorted(path.name for path in store.path.glob("analyses/part-*.parquet"))
            assert len(shards) == (number + 1) // 3
            # Whoever reads meanwhile sees whole shards.
            assert len(list(store.articles())) == 3 * len(shards)
    assert len(list(store.articles())) == 7


def test_a_reader_goes_on_with_what_it_saw_when_it_began(store):
    store.add(numbered(number) for number in range(100))
    rows = store.quotes()
    first = next(rows)
    store.add(numbered(number) for number in range(100, 150))
    assert len([first, *rows]) == 100
    assert len(list(store.quotes())) == 150


def test_runs_are_told(store):
    store.add([numbered(1)])
    with store.writer(OTHER_MODEL.sha256, "9.9") as writer:
        writer.fail("bad.txt", "no good")
    first, second = store.runs()
    assert (first.run, first.new, first.failed, first.complete) == (1, 1, 0, True)
    assert (second.run, second.model, second.version) == (2, OTHER_MODEL.sha256, "9.9")
    assert (second.new, second.failed) == (0, 1)
    assert first.started <= first.finished <= second.started


def test_failures_stay_until_they_are_done(store):
    with store.writer(MODEL.sha256) as writer:
        writer.fail("bridges/0001.txt", "no good")
        writer.fail("other.txt", "empty")
    with store.writer(MODEL.sha256) as writer:
        writer.fail("other.txt", "still empty")
        writer.add(numbered(1))
    (failed,) = store.failures()
    assert (failed.path, failed.reason, failed.run) == ("other.txt", "still empty", 2)


def test_an_interrupted_run_keeps_what_is_done(store):
    with pytest.raises(KeyboardInterrupt), store.writer(MODEL.sha256) as writer:
        writer.add(numbered(1))
        raise KeyboardInterrupt
    assert len(list(store.articles())) == 1
    (run,) = store.runs()
    assert (run.new, run.complete) == (1, False)


def test_an_empty_store(store):
    assert list(store.articles()) == list(store.quotes()) == list(store.analyses()) == []
    assert list(store.search("word")) == []
    assert store.add([]) == 0
    assert store.totals() == (0, 0, 0)
    assert store.runs() == store.failures() == ()


def test_a_shard_needs_nothing_but_duckdb_to_be_read(store):
    import duckdb

    store.add(mixed_bag())
    (path,) = store.path.glob("analyses/*.parquet")
    rows = duckdb.execute(
        "SELECT path, analysis, text, len(quotes) FROM read_parquet(?)", [str(path)]
    ).fetchall()
    for _, analysis, text, count in rows:
        data = json.loads(analysis)
        assert data["schema"] == "quotes/analysis@1"
        assert len(data["quotes"]) == count
        assert text is not None or "text" in data["article"]


def test_fields_become_columns_by_their_types():
    from quotes.records import ArticleFacts, QuoteFacts

    assert sql_types(ArticleFacts)["prints"] == "BIGINT[]"
    assert sql_types(ArticleFacts)["outlet"] == "VARCHAR"
    assert sql_types(QuoteFacts)["relay_label"] == "VARCHAR"
    assert sql_types(QuoteFacts)["named"] == "BOOLEAN"


def test_shards_that_lack_a_newer_column_are_read_with_its_default(store):
    import duckdb

    store.add([numbered(1)])
    (path,) = store.path.glob("analyses/*.parquet")
    older = path.with_name("part-000002-0001.parquet")
    kept = [
        "article",
        "quote",
        "position",
        "start",
        "end",
        "kind",
        "act",
        "stance",
        "text",
        "weakest",
    ]
    fields = ", ".join(f"'{name}': q.\"{name}\"" for name in kept)
    with duckdb.connect() as connection:
        connection.execute(
            "COPY (SELECT * EXCLUDE (agency, words, quotes), list_transform(quotes, lambda q:"
            f" {{{fields}}}) AS quotes FROM read_parquet('{path}')) TO '{older}'"
        )
    # Beside a shard that has the columns, and alone.
    for _ in range(2):
        (article,), (quote,) = store.articles(), store.quotes()
        assert (article.words, article.agency) == (0, None)
        assert (quote.text, quote.channel) == ("“Number 1 is open,”", "unspecified")
        assert (quote.speaker, quote.first_hand, quote.flags) == (None, False, ())
        path.unlink(missing_ok=True)


TEXTS = st.text(st.characters(exclude_categories=()), min_size=1, max_size=40)


@settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(texts=st.lists(TEXTS, min_size=1, max_size=4, unique=True), outlet=TEXTS)
def test_any_text_comes_back(tmp_path_factory, texts, outlet):
    store = Store.create(tmp_path_factory.mktemp("any") / "store")
    items = [
        Story(text, [Say(text)], meta={"outlet": outlet, "path": text}).build() for text in texts
    ]
    store.add(items)
    found = {item.article.id: item for item in store.analyses()}
    assert found.keys() == {item.article.id for item in items}
    for item in items:
        assert found[item.article.id].article == item.article
    assert len(list(store.quotes(Selection(kinds=("direct",))))) == len(items)


def test_articles_and_quotes_of_one_moment_belong_together(store):
    store.add([numbered(1)])
    articles, quotes = store.facts()
    every, said = store.articles(), store.quotes()
    store.add([numbered(2)])
    known = {article.id for article in articles}
    assert {quote.article for quote in quotes} == known
    assert {article.id for article in every} == {quote.article for quote in said} == known


def test_articles_without_a_wanted_quote_may_stay(store):
    store.add([numbered(1), numbered(2)])
    wanted = Selection(speakers=("nobody",))
    assert list(store.analyses(wanted)) == []
    kept = list(store.analyses(wanted, keep_empty=True))
    assert [len(item.quotes) for item in kept] == [0, 0]
