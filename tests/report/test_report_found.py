"""How a quote that was found tells its channel."""

from __future__ import annotations

import pytest
from test_report_compared import FULL, quote

from quotes.report.found import channel_words


@pytest.mark.parametrize(
    ("channel", "words"),
    [
        ({"channel": "unspecified"}, ""),
        ({"channel": "speech"}, "speech"),
        ({"channel": "social_media", "platform": "X"}, "X"),
        ({"channel": "legislature", "platform": "Commons"}, "Commons, legislature"),
        ({"channel": "document", "platform": "Soil Letters"}, "Soil Letters, document"),
        # The name tells it already.
        ({"channel": "court", "platform": "Hask District Court"}, "Hask District Court"),
        (
            {"channel": "legislature", "platform": "Commons", "relay_label": "news_outlet",
             "relay_platform": "Bay Radio"},
            "Commons, legislature via Bay Radio",
        ),
        (
            {"channel": "interview", "platform": "Echo", "relay_label": "news_outlet",
             "relay_platform": "Echo"},
            "Echo",
        ),
    ],
)  # fmt: skip
def test_the_channel_stands_beside_a_platform_that_does_not_tell_it(channel, words) -> None:
    assert channel_words(quote("a", FULL, **channel)) == words
