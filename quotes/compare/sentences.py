"""Findings in plain sentences, with their uncertainty."""

from __future__ import annotations

from quotes.compare.finding import Finding

__all__ = ["CHANCE", "finding_claim", "finding_sentence", "finding_sureness"]

# A finding with a greater q is said with the remark that it may be chance.
CHANCE = 0.05

_SHARES = {
    ("kind", "direct"): "of its quotes stand wholly in quotation marks",
    ("kind", "mixed"): "of its quotes are paraphrases with quoted fragments",
    ("kind", "indirect"): "of its quotes are paraphrases",
    ("source", "named"): "of its quotes are of speakers with a name",
    ("source", "anonymous"): "of its quotes are of speakers without a name",
    ("source", "unattributed"): "of its quotes are of nobody who is stated",
    ("channel", "unspecified"): "of its quotes come without a channel",
    ("channel", "social_media"): "of its quotes were posted on social media",
    ("channel", "official_statement"): "of its quotes are from prepared statements",
    ("channel", "press_conference"): "of its quotes were said to the press",
    ("channel", "interview"): "of its quotes are from interviews",
    ("channel", "broadcast"): "of its quotes were said on air",
    ("channel", "speech"): "of its quotes are from speeches, rallies and debates",
    ("channel", "news_outlet"): "of its quotes are those of other outlets",
    ("channel", "document"): "of its quotes are from documents",
    ("channel", "court"): "of its quotes are from courts",
    ("channel", "legislature"): "of its quotes are from parliaments",
    ("channel", "private"): "of its quotes are from private messages",
    ("relay", "relayed"): "of its quotes come through another outlet or agency",
    ("speaker_kind", "person"): "of its quotes with a speaker are of a person",
    ("speaker_kind", "organisation"): "of its quotes with a speaker are of an organisation",
    ("speaker_kind", "group"): "of its quotes with a speaker are of a group",
    ("speaker_kind", "document"): "of its quotes with a speaker are of a document",
    ("speaker_kind", "place"): "of its quotes with a speaker are of a place",
    ("quoted_words", None): "of its words stand between quotation marks",
}


def finding_sentence(finding: Finding) -> str:
    """A finding as an English sentence: both figures, the difference and how sure it is.

    Names of outlets are given as they are: who shows the sentence makes them safe.
    """
    doubt = "" if finding.q <= CHANCE else "; this may be chance"
    among = f", only {finding.among}" if finding.among else ""
    claim = f"{finding_claim(finding)} ({finding_sureness(finding)})"
    return f"{finding.outlet}{among}: {claim}{doubt}."


def finding_claim(finding: Finding) -> str:
    """What the outlet does, with both figures, without its name."""
    own, others = _figure(finding, finding.share), _figure(finding, finding.others)
    if finding.form == "share":
        words = _SHARES.get((finding.what, finding.value), _unknown(finding))
        return f"{own} {words}, in the other outlets {others}"
    if finding.what == "quotes_per_1000_words":
        return f"{own} quotes per 1,000 words, in the other outlets {others}"
    if finding.form == "number":
        return (
            f"{finding.sample or 0:,} of its quotes have the voices of {own} speakers, "
            f"as many from as many articles of the other outlets those of {others}"
        )
    name = finding.what.replace("_", " ")
    part = f" of {finding.value.replace('_', ' ')}" if finding.value else ""
    return f"mean {name}{part} {own}, in the other outlets {others}"


def _unknown(finding: Finding) -> str:
    """Words for a share that this version does not know."""
    parts = [part.replace("_", " ") for part in (finding.what, finding.value) if part]
    return f"of its quotes have {' '.join(parts)}"


def finding_sureness(finding: Finding) -> str:
    """The difference, its interval, q and the numbers of articles."""
    unit = " points" if finding.form == "share" else ""
    low, high = _step(finding, finding.low), _step(finding, finding.high)
    q = "q < 0.001" if finding.q < 0.001 else f"q = {finding.q:.3f}"
    return (
        f"difference {_step(finding, finding.effect)}{unit}, 95 % interval {low} to {high}; {q}; "
        f"{finding.articles:,} articles against {finding.other_articles:,}"
    )


def _figure(finding: Finding, value: float) -> str:
    if finding.form == "share":
        return f"{100 * value:.1f} %" if value < 0.1 else f"{100 * value:.0f} %"
    if finding.form == "number":
        return f"{value:,.0f}"
    return f"{value:.1f}" if finding.form == "rate" else f"{value:.2f}"


def _step(finding: Finding, value: float) -> str:
    """A difference with its sign."""
    if finding.form == "share":
        text = f"{100 * value:+.1f}"
    elif finding.form == "number":
        text = f"{value:+,.0f}"
    else:
        text = f"{value:+.1f}" if finding.form == "rate" else f"{value:+.2f}"
    text = text.replace("-", "−")
    return "0" if float(text.replace("−", "-").replace(",", "")) == 0 else text
