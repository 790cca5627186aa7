"""Where a report was filed: `EASTON, Pa., March 4 (Reuters) -- `."""

from __future__ import annotations

import re

__all__ = ["DATELINE"]

DATELINE = re.compile(
    r"[A-Z][A-Z.’' -]{2,40}(?:,[^—–\n]{1,40})?(?: \([^()\n]{1,30}\))? ?(?:—|–|--| - )"
)
"""From the place to the dash, at the beginning of a paragraph."""
