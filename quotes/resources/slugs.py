"""What agencies set before a headline: `UPDATE 2-`, `WRAPUP 1-`, `CORRECTED-UPDATE 3-`."""

from __future__ import annotations

import re

__all__ = ["SLUG"]

SLUG = re.compile(
    r"^(?:(?:ADVISORY|ALERT|ANALYSIS|BREAKINGVIEWS|BRIEF|COLUMN|CORRECTED|EXCLUSIVE|EXPLAINER"
    r"|FACTBOX|FEATURE|FOCUS|INSIGHT|INSTANT VIEW|INTERVIEW|NEWSMAKER|POLL|PREVIEW|PROFILE|REFILE"
    r"|REPEAT|RPT|SNAPSHOT|TABLE|TEXT|TIMELINE|UPDATE|URGENT|WIDER IMAGE|WRAPUP)(?: \d{1,2})?-)+"
    r"(?=\S)",
    re.MULTILINE,
)
"""At the beginning of a line, up to the hyphen that touches the first word."""
