"""Narrower networks made of finished ones."""

from __future__ import annotations

import random

import pytest

torch = pytest.importorskip("torch")

from quotes.errors import ConfigError  # noqa: E402
from quotes.train import model  # noqa: E402
from quotes.train.batches import batches  # noqa: E402
from quotes.train.config import TrainConfig  # noqa: E402
from quotes.train.examples import Example  # noqa: E402
from quotes.train.loss import batch_losses  # noqa: E402
from quotes.train.prune import narrowed  # noqa: E402
from quotes.train.targets import UNKNOWN  # noqa: E402


@pytest.fixture
def parent(monkeypatch):
    monkeypatch.setattr(model, "LAYERS", 2)
    monkeypatch.setattr(model, "VOCABULARY", 200)
    torch.manual_seed(0)
    return model.Network().eval()


def some_batches(count=2):
    import numpy as np

    from quotes.encoder.labels import HEADS

    made = []
    for number in range(count):
        labels = {name: np.full(9, UNKNOWN, dtype=np.int64) for name in HEADS}
        labels["tags"] = (np.arange(9) + number) % len(HEADS["tags"])
        pieces = np.zeros((9, 4), dtype=np.int64)
        pieces[:, 0] = np.arange(9) + 100 + number
        made.append(Example(pieces=pieces, labels=labels, links=(), soft=None))
    return list(batches(made, 1, random.Random(0)))


def test_what_is_dropped_is_what_nothing_depends_on(parent):
    # Heads and channels that nothing reads are the least useful; without them all stays the same.
    kept_heads, kept_channels = {1, 4, 7, 11}, 48
    with torch.no_grad():
        for layer in parent.encoder.layers:
            for head in set(range(12)) - kept_heads:
                layer.out.weight[:, head * 32 : (head + 1) * 32] = 0
            layer.down.weight[:, kept_channels:] = 0
    config = TrainConfig(heads=4, inner=kept_channels)
    found = some_batches()
    child = narrowed(parent, config, found).eval()
    assert child.sizes == (4, kept_channels)
    assert parent.sizes == (12, 1536)
    with torch.no_grad():
        for wanted, got in zip(parent(found[0].features), child(found[0].features), strict=True):
            assert torch.allclose(wanted, got, atol=1e-5)


def test_equal_sizes_copy_and_wider_ones_are_refused(parent):
    child = narrowed(parent, TrainConfig(), iter(()))
    assert all(
        torch.equal(one, other)
        for one, other in zip(parent.parameters(), child.parameters(), strict=True)
    )
    with pytest.raises(ConfigError, match="those of the start only"):
        narrowed(parent, TrainConfig(heads=13), iter(()))


def test_the_distance_to_the_parent_is_a_loss(parent):
    (batch,) = some_batches(1)
    with torch.no_grad():
        hidden = parent.encoder(batch.features, batch.mask)
    losses = batch_losses(parent, batch, autocast=False, parent=hidden)
    assert float(losses["hidden"].detach()) == pytest.approx(0, abs=1e-9)
    other = batch_losses(model.Network().eval(), batch, autocast=False, parent=hidden)
    assert float(other["hidden"].detach()) > 0.1
