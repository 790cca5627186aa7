"""Finite verbs that a clause shows without a parser."""

from __future__ import annotations

__all__ = ["AUXILIARY", "DO"]

# Alternatives for a pattern.
AUXILIARY = "had|has|have|was|were|is|are|will|would|could|should|can|may|might|must"
DO = "did|does|do"
