import pytest

from quotes.read import ReadOptions, read_articles


@pytest.fixture
def read():
    """Read paths; give the articles and what failed as (path, error)."""

    def reader(*paths, stdin=None, **options):
        failed = []
        found = read_articles(
            paths, ReadOptions(**options), lambda path, error: failed.append((path, error)), stdin
        )
        return list(found), failed

    return reader
