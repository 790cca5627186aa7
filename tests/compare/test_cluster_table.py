"""Quotes as arrays: their words, their speakers, and hashes that several quotes may have."""

from __future__ import annotations

from collections import Counter

import numpy as np
from cluster_rows import ARTICLES, row

from quotes.compare.clusters.copies import Copies
from quotes.compare.clusters.sequences import phrases, recurring
from quotes.compare.clusters.table import QuoteTable
from quotes.records import QuoteFacts

KNOWN = {item.id: item for item in ARTICLES}


def built(quotes: list[QuoteFacts]) -> QuoteTable:
    return QuoteTable.build(quotes, KNOWN, {})


def test_tokens_of_no_word_and_of_several_stand_in_their_place() -> None:
    texts = ("“We can't re-open the lock … before noon,”", "“We close the lock”", "“…”")
    table = built([row(text, f"a{at}", at) for at, text in enumerate(texts, 1)])
    keys = [table.key(at) for at in range(3)]
    assert keys == ["we can not re open the lock before noon", "we close the lock", ""]
    assert len(table.quoted) == len(table.words) == sum(len(key.split()) for key in keys)


def test_speakers_are_numbered_by_name_and_kind() -> None:
    given = [
        ("Ilse Marrow", "person", True),
        ("Marrow", "person", True),
        ("The Harbour Board", "organisation", True),
        ("harbour board", "organisation", True),
        ("Ilse Marrow", "organisation", True),
        ("Ilse Marrow", "person", False),
        (None, None, False),
    ]
    quotes = [
        row("“The nets were cut at dawn”", "a1", at, speaker=name, speaker_kind=kind, named=named)
        for at, (name, kind, named) in enumerate(given, 1)
    ]
    table = built(quotes)
    # A surname and whoever is not named are somebody only in their article.
    assert table.speakers.tolist() == [0, -1, 1, 1, 2, -1, -1]
    assert table.voices.tolist() == [0, 1, 2, 2, 3, 0, 4]


def test_copies_are_of_one_voice() -> None:
    text = "“Nobody told the ferry crews that the slipway had been moved”"
    names = ("Ilse Marrow", "Otto Brand", "Ilse Marrow")
    quotes = [row(text, f"a{at}", at, speaker=name) for at, name in enumerate(names, 1)]
    copies = Copies.build(built(quotes))
    assert copies.nodes.tolist() == [0, 1]
    assert copies.members(0) == [0, 2]


def test_what_several_quotes_have_is_never_dropped() -> None:
    words = [
        "ferry",
        "slipway",
        "harbour",
        "lantern",
        "gravel",
        "orchard",
        "pylon",
        "kettle",
        "tarmac",
        "bramble",
    ]
    random = np.random.default_rng(3)
    texts = (" ".join(random.choice(words, 6)) for _ in range(40))
    single = "“Zinc quilts vexed judges”"
    quotes = [row(text, "a1", at) for at, text in enumerate([*texts, single], 1)]
    table = built(quotes)
    everybody = np.ones(len(table), dtype=np.bool_)
    whole: Counter[int] = Counter()
    for block in table.blocks():
        whole.update(phrases(block, table, everybody)[0].tolist())
    hashes, owners = recurring(lambda block: phrases(block, table, everybody), table)
    assert len(hashes) == len(owners)
    kept = Counter(hashes.tolist())
    assert {value: count for value, count in whole.items() if count > 1}.items() <= kept.items()
    assert len(kept) < len(whole)


def test_no_quotes_have_no_hashes() -> None:
    table = built([])
    everybody = np.ones(0, dtype=np.bool_)
    hashes, owners = recurring(lambda block: phrases(block, table, everybody), table)
    assert len(hashes) == len(owners) == 0
