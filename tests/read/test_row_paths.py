"""Paths of rows of tables."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.read.row_paths import file_of, is_row, row_path


@given(st.text(), st.integers(1, 10**12))
def test_a_row_s_path_gives_its_file_back(path: str, row: int) -> None:
    assert is_row(row_path(path, row))
    assert file_of(row_path(path, row)) == path


@pytest.mark.parametrize("path", ["a.txt", "#", "a#b", "a#1.csv", "a#1\n", "", "a#-1"])
def test_other_paths_are_files(path: str) -> None:
    assert not is_row(path)
    assert file_of(path) == path


def test_a_path_of_the_system_will_do() -> None:
    assert row_path(Path("news") / "a.csv", 7) == str(Path("news") / "a.csv") + "#7"
