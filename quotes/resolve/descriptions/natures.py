"""What kind of body a name says it is: `the airline` is no ministry, `the union` no hospital."""

from __future__ import annotations

from quotes.resolve.discourse import Discourse
from quotes.resolve.names.entities import Candidate
from quotes.resolve.names.parts import is_acronym
from quotes.resolve.vocabulary import vocabulary

__all__ = ["is_another_body", "is_workplace"]

STATE = frozenset(
    """assembly authority commission committee congress council court department directorate
    embassy exchange government inspectorate ministry parliament police secretariat senate treasury
    tribunal army navy""".split()  # noqa: SIM905
)
PUBLIC = STATE | {"board", "church", "college", "hospital", "school", "university"}
FIRMS = frozenset(
    """ag airlines airways breweries brothers capital chemicals companies company corp corporation
    dynamics energy enterprises ferries foods freight gas gmbh holdings inc industries insurance
    lines llc limited logistics ltd minerals motors oil partners petroleum pharmaceuticals plc
    railways securities semiconductors shipping technologies terminals textiles utilities ventures
    """.split()  # noqa: SIM905
)
WORKERS = frozenset(
    """alliance association brotherhood college confederation congress federation guild league
    local lodge order society solidarity syndicate union unions united workers""".split()  # noqa: SIM905
)
LEAGUED = frozenset(
    """alliance assembly association board committee confederation council federation guild
    institute league nations society union""".split()  # noqa: SIM905
)
UNITED = frozenset({"union", "unions", "federation", "guild", "league", "society", "association"})
TRADES = frozenset(
    """airline brewer brewery business carmaker carrier chain company conglomerate corporation
    firm giant insurer lender maker manufacturer producer retailer start-up startup supplier
    vendor""".split()  # noqa: SIM905
)
LENDING = frozenset({"lender", "giant"})
CAUSES = frozenset(["charity", "foundation", "non-profit", "nonprofit"])
JOINED = frozenset(["association", "federation", "guild", "league"])
SPORTS = frozenset(["club", "team"])
# Names looked through to see what stands beside them.
LOOKED_AT = 20


def is_another_body(head: str, candidate: Candidate) -> bool:
    """Whether the words of a name contradict a noun for a body.

    Args:
        head: The noun, lower-case: `airline`.
        candidate: An organisation with a name.
    """
    kind = kind_word(candidate.words)
    if head in TRADES:
        lends = head in LENDING and kind == "bank"
        return kind in PUBLIC | UNITED and not lends
    if head == "agency":
        return kind in (PUBLIC | FIRMS | UNITED) - AGENCIES
    if head in CAUSES:
        return kind in STATE | FIRMS | {"hospital", "bank"}
    if head in SPORTS:
        return kind in PUBLIC | FIRMS | {"bank", "news"}
    if head == "union":
        return not is_union(candidate, kind)
    if head in JOINED:
        return kind not in LEAGUED and not is_acronym(candidate.name)
    return False
