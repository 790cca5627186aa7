"""A comparison as a plain dictionary: the schema `quotes/comparison@1`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from quotes.compare.profile import OutletProfile

__all__ = ["COMPARISON_SCHEMA", "comparison_to_dict"]

COMPARISON_SCHEMA = "quotes/comparison@1"


def comparison_to_dict(outlets: Sequence[OutletProfile]) -> dict[str, Any]:
    """A comparison in the schema `quotes/comparison@1`.

    `stories`, `clusters` and `findings` are empty: outlets are compared as wholes.
    """
    return {
        "schema": COMPARISON_SCHEMA,
        "outlets": [_outlet(item) for item in outlets],
        "stories": [],
        "clusters": [],
        "findings": [],
    }


def _outlet(item: OutletProfile) -> dict[str, Any]:
    # The fields of the record stand in the order of the schema.
    result = asdict(item)
    for name, value in result.items():
        if isinstance(value, float):
            result[name] = round(value, 3)
    result["top_speakers"] = [
        {"name": speaker.name, "quotes": speaker.quotes, "terms": list(speaker.terms)}
        for speaker in item.top_speakers
    ]
    return result
