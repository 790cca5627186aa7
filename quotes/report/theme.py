"""Colours, words and bars that all reports share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.console import ConsoleOptions
from rich.style import Style
from rich.text import Text

from quotes.records import Channel, ChannelLabel, Kind, QuoteFacts
from quotes.report.safe import one_line

__all__ = [
    "BAD",
    "CHANNEL_NAMES",
    "DIM",
    "KIND_STYLES",
    "SPEAKER_STYLES",
    "STRONG",
    "bar",
    "channel_name",
    "counted",
    "doubt",
    "glyphs",
    "joined",
    "percent",
    "role_beside",
    "shown",
    "stacked",
    "stated_first",
]

DIM = Style(dim=True)
STRONG = Style(bold=True)
BAD = Style(color="yellow")

KIND_STYLES: dict[Kind, Style] = {
    "direct": Style(color="cyan"),
    "mixed": Style(color="blue"),
    "indirect": Style(color="magenta"),
}
# Told apart on dark and on light backgrounds; red and yellow are kept for warnings.
SPEAKER_STYLES: tuple[Style, ...] = tuple(
    Style(color=name)
    for name in (
        "cyan",
        "green",
        "magenta",
        "blue",
        "bright_cyan",
        "bright_green",
        "bright_magenta",
    )
)
CHANNEL_NAMES: dict[ChannelLabel, str] = {
    "social_media": "social media",
    "official_statement": "official statement",
    "press_conference": "press conference",
    "interview": "interview",
    "broadcast": "broadcast",
    "speech": "speech",
    "news_outlet": "news outlet",
    "document": "document",
    "court": "court",
    "legislature": "legislature",
    "private": "private",
    "unspecified": "unspecified",
}


def shown(text: str, style: Style | str = "") -> Text:
    """Foreign text on one line, cleaned, never read as markup."""
    return Text(one_line(text), style=style)


def joined(parts: list[Text], separator: str = " · ") -> Text:
    """The parts that are not empty, with a dimmed sign between them."""
    line = Text()
    for part in parts:
        if part.plain:
            # `Text.join` would dim the parts as well.
            line.append(separator if line.plain else "", DIM)
            line.append_text(part)
    return line


def counted(number: int, one: str, many: str | None = None) -> str:
    """``1 quote``, ``1,204 quotes``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def doubt(quote: QuoteFacts, below: float) -> str:
    """What to check first of a quote, such as "? 42% speaker"; "" where it is sure enough.

    Args:
        quote: The quote.
        below: Probability (0 to 1) below which its least certain part is marked.
    """
    part, sure = quote.least_certain
    return f"? {percent(sure)} {part}" if sure < below else ""


def percent(share: float) -> str:
    """A share from 0 to 1 in whole percent; what is more than nothing is never shown as 0%."""
    if 0 < share < 0.01:
        return "<1%"
    if 0.99 < share < 1:
        return "99%"
    return f"{share:.0%}"


def channel_name(channel: Channel) -> str:
    """The platform where there is one, else the label in words."""
    return one_line(channel.platform or "") or CHANNEL_NAMES[channel.label]


def role_beside(name: str, role: str | None) -> str:
    """A role as it is shown beside a name; "" where a description says it already.

    Args:
        name: As it is shown; "a senior official" has the role "senior official".
        role: As printed.
    """
    words = one_line(role or "")
    first, _, rest = name.casefold().partition(" ")
    bare = rest if first in ("a", "an", "the") else name.casefold()
    return "" if words.casefold() in (bare, name.casefold()) else words


def glyphs(options: ConsoleOptions, nice: str, plain: str) -> str:
    """`nice`, or `plain` where the terminal's encoding has only ASCII."""
    return plain if options.ascii_only else nice


def bar(
    share: float, width: int, style: Style | str, options: ConsoleOptions, *, track: bool = True
) -> Text:
    """A thin horizontal bar.

    Args:
        share: Filled part, 0 to 1.
        width: Length of the whole bar in columns.
        style: Of the filled part.
        options: Says which characters the terminal has.
        track: Show the rest of the bar as a dim line.
    """
    halves = round(2 * width * min(max(share, 0.0), 1.0))
    if share > 0:
        halves = max(halves, 1)  # what is there is to be seen
    full, half = divmod(halves, 2)
    line = Text(no_wrap=True)
    line.append(glyphs(options, "━", "=") * full, style)
    line.append(glyphs(options, "╸", "-") * half, style)
    rest = width - full - half
    line.append(glyphs(options, "─" if track else " ", " ") * rest, DIM)
    return line


def stacked(
    parts: Sequence[tuple[float, Style]], width: int, options: ConsoleOptions, *, plain: bool
) -> Text:
    """One bar of several parts.

    Args:
        parts: Share of each, 1 together at most, and its colour.
        width: Length of the whole bar in columns.
        options: Says which characters the terminal has.
        plain: Without colours each part needs a character of its own.
    """
    line = Text(no_wrap=True)
    done = 0.0
    column = 0
    signs = glyphs(options, "━╍┄" if plain else "━━━", "=-.")
    for index, (share, style) in enumerate(parts):
        done += share
        until = round(done * width)
        line.append(signs[index % len(signs)] * (until - column), style)
        column = until
    return line


def stated_first(channels: Mapping[str, int]) -> list[str]:
    """Channel labels, most frequent first, but `unspecified` last whatever its count."""
    return sorted(channels, key=lambda label: (label == "unspecified", -channels[label], label))
