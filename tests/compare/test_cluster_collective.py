"""What third quotes say of a pair, beside a plain loop over all of them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes.compare.clusters import collective as module
from quotes.compare.clusters.collective import COLLECTIVE, LIKE, Beside, collective, vouched


def _some(seed: int, quotes: int = 12) -> Beside:
    chance = np.random.default_rng(seed)
    a, b = np.triu_indices(quotes, 1)
    kept = chance.random(len(a)) < 0.6
    a, b = a[kept], b[kept]
    turned = chance.random(len(a)) < 0.5
    return Beside(
        np.where(turned, b, a),
        np.where(turned, a, b),
        np.round(chance.random(len(a)), 2),
        chance.random(len(a)) < 0.7,
        chance.random((len(a), len(LIKE))),
        np.sort(chance.integers(0, 4, quotes)),
    )


def _one_by_one(beside: Beside) -> list[dict[str, float]]:
    """The same by the words of the columns' comments."""
    quotes = range(len(beside.articles))
    one = np.zeros((len(quotes),) * 2)
    like = np.zeros((len(quotes), len(quotes), len(LIKE)))
    for at, (a, b) in enumerate(zip(beside.a, beside.b, strict=True)):
        one[a, b] = one[b, a] = beside.judged[at] if beside.believed[at] else 0.0
        like[a, b] = like[b, a] = beside.like[at]
    article = beside.articles
    found = []
    for at, pair in enumerate(zip(beside.a, beside.b, strict=True)):
        x, y = pair
        thirds = [z for z in quotes if z not in pair]
        both = sorted((min(one[x, z], one[z, y]) for z in thirds), reverse=True)
        ways = (x, y), (y, x)
        rivals, near = (
            [
                max([table[p, z] for z in thirds if article[z] == article[q]], default=0.0)
                for p, q in ways
            ]
            for table in (one, like[:, :, 0])
        )
        refused = [max([one[p, z] - one[z, q] for z in thirds] + [0.0]) for p, q in ways]
        company = [sum(one[p, z] for z in thirds) for p, _ in ways]
        columns = {
            "judged": beside.judged[at],
            "vouched": both[0],
            "vouched again": both[1],
            "vouched in all": sum(one[x, z] * one[z, y] for z in thirds),
            "rival": max(rivals),
            "lesser rival": min(rivals),
            "ahead": beside.judged[at] - max(rivals),
            "refused": max(refused),
            "lesser refusal": min(refused),
            "company": sum(company),
            "lesser company": min(company),
            "ahead in meaning": beside.like[at, 0] - max(near),
        }
        for of, name in enumerate(LIKE):
            mean = [
                sum(one[p, z] * like[z, q, of] for z in thirds) / max(total, 1e-9)
                for (p, q), total in zip(ways, company, strict=True)
            ]
            best = [max(min(one[p, z], like[z, q, of]) for z in thirds) for p, q in ways]
            columns[f"{name}, company"] = max(mean)
            columns[f"{name}, lesser company"] = min(mean)
            columns[f"{name}, best"] = max(best)
        found.append(columns)
    return found


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32 - 1), st.sampled_from([7, 4_000]))
def test_columns_are_those_of_a_plain_loop(seed: int, chunk: int) -> None:
    beside = _some(seed)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_CHUNK", chunk)
        columns = collective(beside)
    wanted = _one_by_one(beside)
    assert columns.shape == (len(wanted), len(COLLECTIVE))
    for row, expected in zip(columns, wanted, strict=True):
        found = dict(zip(COLLECTIVE, row.tolist(), strict=True))
        assert found == pytest.approx({name: expected[name] for name in COLLECTIVE})


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_who_is_vouched_for(seed: int) -> None:
    beside = _some(seed)
    given_pairs = {tuple(sorted(pair)) for pair in zip(beside.a, beside.b, strict=True)}
    near = {
        tuple(sorted(pair))
        for pair, score in zip(zip(beside.a, beside.b, strict=True), beside.evidence, strict=True)
        if score >= 0.5
    }
    quotes = range(len(beside.articles))
    wanted = [
        (x, y)
        for x in quotes
        for y in quotes[x + 1 :]
        if (x, y) not in given_pairs
        and any({tuple(sorted((x, z))), tuple(sorted((z, y)))} <= near for z in {*quotes} - {x, y})
    ]
    one, other = vouched(beside, 0.5)
    assert list(zip(one.tolist(), other.tolist(), strict=True)) == wanted


def test_no_pairs_have_no_columns() -> None:
    nothing = np.zeros(0, dtype=np.int64)
    empty = Beside(
        nothing, nothing, np.zeros(0), np.zeros(0, bool), np.zeros((0, len(LIKE))), nothing
    )
    assert collective(empty).shape == (0, len(COLLECTIVE))
    assert len(vouched(empty, 0.2)[0]) == 0
