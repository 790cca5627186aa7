"""The label set and its definitions."""

from __future__ import annotations

from typing import get_args

import pytest

from quotes.channel import CHANNEL_LABELS, label_info
from quotes.records import ChannelLabel


def test_every_label_of_the_records_is_defined_once() -> None:
    assert [info.label for info in CHANNEL_LABELS] == list(get_args(ChannelLabel))


@pytest.mark.parametrize("info", CHANNEL_LABELS, ids=lambda info: info.label)
def test_each_has_one_line_and_examples(info: object) -> None:
    assert hasattr(info, "definition") and "\n" not in info.definition
    assert info.definition.endswith(".")
    assert 2 <= len(info.examples) <= 3  # type: ignore[attr-defined]


def test_an_unknown_label_is_an_error() -> None:
    with pytest.raises(KeyError):
        label_info("smoke_signal")  # type: ignore[arg-type]
