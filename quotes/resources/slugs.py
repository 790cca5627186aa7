"""What agencies set before a headline: `UPDATE 2-`, `WRAPUP 1-`, `CORRECTED-UPDATE 3-`."""

from __future__ import annotations

import re

__all__ = ["SLUG"]

SLUG = re.compile(
    r"^(?:(?:ADVISORY|ALERT|ANALYSIS|BREAKINGVIEWS|CORRECTED|EXCLUSIVE|EXPLAINER|FACTBOX|INSIGHT"
    r"|INSTANT VIEW|INTERVIEW|NEWSMAKER|PREVIEW|REFILE|REPEAT|RPT|SNAPSHOT|TIMELINE|UPDATE|URGENT"
    r"|WIDER IMAGE|WRAPUP)(?: \d{1,2})?-"
    # In a headline set in capitals these may begin a word: "POLL-TAX".
    r"|(?:BRIEF|COLUMN|FEATURE|FOCUS|POLL|PROFILE|TABLE|TEXT)(?: \d{1,2})?-(?=[A-Z]?[a-z]))+"
    r"(?=\S)",
    re.MULTILINE,
)
"""At the beginning of a line, up to the hyphen that touches the first word."""
