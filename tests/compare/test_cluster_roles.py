"""Roles that say the same, one less precisely."""

from __future__ import annotations

import pytest

from quotes.compare.clusters.roles import distinct_roles, role_words


@pytest.mark.parametrize(
    ("roles", "count"),
    [
        (["Governor", "the governor"], 1),
        (["Governor", "provincial governor"], 1),
        (["director", "director of the Copen Institute"], 1),
        (["Governor", "provincial governor", "governor of Meridal"], 2),
        (["central bank chief", "chief executive"], 2),
        (["president", "vice-president"], 2),
        (["minister", "former minister"], 2),
        (["governor", "the governor's spokesman"], 2),
        (["union leader", "leader of the opposition"], 2),
        (["mayor of Moll", "mayor of Ostrand"], 2),
        ([], 0),
    ],
)
def test_less_precise_forms_are_not_counted(roles: list[str], count: int) -> None:
    assert distinct_roles(roles) == count
    assert distinct_roles(reversed(roles)) == count


def test_words_of_a_role() -> None:
    assert role_words("The Union’s vice-chair") == ("union", "vice", "chair")
    assert role_words(None) == ()
