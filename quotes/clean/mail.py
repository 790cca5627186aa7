"""What mails and press releases have above their text: headers, whom to call."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotes.clean.evidence import Evidence
from quotes.records import ParagraphRole

__all__ = ["is_contact", "mail_roles"]

_HEADER = re.compile(r"(?P<name>[A-Z][A-Za-z-]{1,24}):(?:\s|$)")
_NAMES = {
    "from", "to", "cc", "bcc", "date", "sent", "subject", "reply-to", "sender",
    "message-id", "importance", "attachments",
}  # fmt: skip
_FEWEST_HEADERS = 3
_MOST_HEADERS = 20
# "Media enquiries:", "Contact: Ada Brandt"
_CONTACT = re.compile(
    r"(?:(?:media|press|news)\s(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies))\s?:"
    r"|contacts?:\s(?-i:[A-Z][\w.’'-]*,?\s?){1,5}$)",
    re.IGNORECASE,
)
# Mail addresses; telephone numbers in the forms that years and results do not have.
_ADDRESS = re.compile(
    r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,64}"
    r"|(?<![\w.])(?:\+\d|\(\d{2,5}\)|0\d)[\d() .-]{6,20}\d"
)


def mail_roles(items: Sequence[Evidence]) -> dict[int, ParagraphRole]:
    """Roles of the headers of a mail at the very top of a text, by index; none without them."""
    headers: list[str] = []
    for item in items[:_MOST_HEADERS]:
        match = _HEADER.match(item.text)
        name = match["name"].lower() if match else ""
        if not (name in _NAMES or name.startswith("x-")):
            break
        headers.append(name)
    if len(headers) < _FEWEST_HEADERS or "from" not in headers or "subject" not in headers:
        return {}
    return {
        index: "headline" if name == "subject" else "boilerplate"
        for index, name in enumerate(headers)
    }


def is_contact(text: str) -> bool:
    """Whether a line above an article says whom to call or write to about it."""
    return len(text) <= 200 and bool(_CONTACT.match(text) or _ADDRESS.search(text))
