"""The gold answers of `corpus/` fit their articles, and the corpus covers what it promises."""

from __future__ import annotations

import copy
import json
import re
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest

from quotes.records import Act, Basis, ChannelLabel, Kind, ParagraphRole, SpeakerKind, Stance

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
GOLD_FILES = sorted(CORPUS.glob("*/*/*.gold.json"))
NAMES = [str(path.relative_to(CORPUS)) for path in GOLD_FILES]

ALLOWED = {
    "kind": set(get_args(Kind)),
    "act": set(get_args(Act)) - {"thought"},
    "stance": set(get_args(Stance)),
    "channel": set(get_args(ChannelLabel)),
    "basis": set(get_args(Basis)),
    "speaker_kind": {*get_args(SpeakerKind), "none"},
}
KEYS = {
    *("content", "occurrence", "kind", "act", "cue", "source", "speaker", "speaker_kind"),
    *("named", "role", "stance", "channel", "platform", "evidence", "basis", "relay"),
}
OPTIONAL_KEYS = {"anonymity", "flags"}
DIFFERENCES = {"wording", "speaker", "role", "channel", "cue", "kind", "context"}

# Platforms that a text states with another word: "in a tweet", "by text".
IMPLIED_PLATFORMS = {"Twitter", "text message"}
# Apostrophes stand inside words, so single marks count only at a word's border.
QUOTED = re.compile(r"“[^”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)|«[^»\n]*(?:»|$)", re.MULTILINE)
SINGLE = re.compile(r"(?<!\w)‘[^‘\n]*?(?<=[^\s])’(?!\w)")


@cache
def article_text(gold_path: Path) -> str:
    """The text that a gold file is about; of a page, the text that the reader extracts."""
    raw = article_path(gold_path).read_text(encoding="utf-8")
    if article_path(gold_path).suffix == ".txt":
        return raw
    trafilatura = pytest.importorskip("trafilatura")
    return str(trafilatura.extract(raw))


def article_path(gold_path: Path) -> Path:
    return gold_path.with_name(str(load(gold_path)["article"]))


@cache
def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def load(path: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(_read(path))
    return data


def content_spans(quote: dict[str, Any], text: str) -> list[tuple[int, int]]:
    """Offsets of a quote's content strings, each behind the one before.

    Raises:
        ValueError: One of them does not occur where it should.
    """
    position = -1
    for _ in range(quote["occurrence"]):
        position = text.index(quote["content"][0], position + 1)
    spans = [(position, position + len(quote["content"][0]))]
    for string in quote["content"][1:]:
        start = text.index(string, spans[-1][1])
        spans.append((start, start + len(string)))
    return spans


def paragraph_problems(gold: dict[str, Any], text: str) -> list[str]:
    """What is wrong with the paragraphs: one a line of the text, in order."""
    lines = [line for line in text.split("\n") if line.strip()]
    paragraphs = gold["paragraphs"]
    found = []
    if len(lines) != len(paragraphs):
        found.append(f"{len(lines)} lines, but {len(paragraphs)} paragraphs")
    for line, paragraph in zip(lines, paragraphs, strict=False):
        if not line.startswith(paragraph["quote"]):
            found.append(f"paragraph out of order: {paragraph['quote']!r}")
        if text.count(paragraph["quote"]) != 1:
            found.append(f"paragraph start is not unique: {paragraph['quote']!r}")
        if paragraph["role"] not in get_args(ParagraphRole):
            found.append(f"unknown role: {paragraph['role']!r}")
    return found


def boilerplate_spans(gold: dict[str, Any], text: str) -> list[tuple[int, int]]:
    spans = []
    for paragraph in gold.get("paragraphs", ()):
        if paragraph["role"] == "boilerplate":
            start = text.index(paragraph["quote"])
            end = text.find("\n", start)
            spans.append((start, end if end >= 0 else len(text)))
    return spans


def quote_problems(quote: dict[str, Any], text: str) -> list[str]:
    """What is wrong with one quote of the gold."""
    found = [f"unknown {key}: {quote[key]!r}" for key in ALLOWED if quote[key] not in ALLOWED[key]]
    if set(quote) - OPTIONAL_KEYS != KEYS:
        found.append(f"keys differ: {sorted(set(quote) ^ KEYS)}")
    found += [
        f"{key} is not in the text: {quote[key]!r}"
        for key in ("cue", "source", "role", "evidence", "anonymity")
        if quote.get(key) is not None and quote[key] not in text
    ]
    for key in ("platform", "relay"):
        value = quote[key]
        if value is not None and value not in text and value not in IMPLIED_PLATFORMS:
            found.append(f"{key} is not in the text: {value!r}")
    try:
        spans = content_spans(quote, text)
    except ValueError:
        return [*found, f"content is not in the text: {quote['content']!r}"]
    if any("\n" in string for string in quote["content"]):
        found.append("content crosses a paragraph's end")
    return found + place_problems(quote, text, spans) + label_problems(quote)


def place_problems(quote: dict[str, Any], text: str, spans: list[tuple[int, int]]) -> list[str]:
    """Cue and stated evidence stand in a paragraph of the content, neither inside the content."""
    found = []
    near = []
    for start, end in spans:
        left = text.rfind("\n", 0, start) + 1
        right = text.find("\n", end)
        near.append(text[left : right if right >= 0 else len(text)])
    if quote["cue"] is not None and not any(quote["cue"] in line for line in near):
        found.append(f"cue {quote['cue']!r} is in another paragraph")
    if quote["basis"] == "stated" and not any(quote["evidence"] in line for line in near):
        found.append(f"evidence {quote['evidence']!r} is stated, but in another paragraph")
    return found


def label_problems(quote: dict[str, Any]) -> list[str]:
    """Labels that contradict each other."""
    found = []
    unspecified = quote["channel"] == "unspecified"
    if unspecified != (quote["basis"] == "none") or unspecified != (quote["evidence"] is None):
        found.append("channel, basis and evidence disagree")
    if unspecified and (quote["platform"] or quote["relay"]):
        found.append("an unspecified channel has a platform or relay")
    if (quote["speaker"] is None) != (quote["speaker_kind"] == "none"):
        found.append("speaker and speaker_kind disagree")
    marked = any(re.search(r"[“”\"«»‘]", string) for string in quote["content"])
    if quote["kind"] != "indirect" and not marked:
        found.append(f"a {quote['kind']} quote has no quotation marks")
    if quote["kind"] == "direct" and not all(s[0] in "“\"«‘'" for s in quote["content"]):
        found.append("a direct quote begins outside quotation marks")
    return found


def uncovered(gold: dict[str, Any], text: str) -> list[str]:
    """Stretches between quotation marks that the gold says nothing about, page furniture apart."""
    known = [span for quote in gold["quotes"] for span in content_spans(quote, text)]
    known += boilerplate_spans(gold, text)
    for string in gold["not_quotes"]:
        known += [(m.start(), m.end()) for m in re.finditer(re.escape(string), text)]
    stretches = [*QUOTED.finditer(text), *SINGLE.finditer(text)]
    return [
        match.group()
        for match in stretches
        if not any(start < match.end() and match.start() < end for start, end in known)
    ]


def problems(gold: dict[str, Any], text: str) -> list[str]:
    """Everything that is wrong with one gold file, in words."""
    found = paragraph_problems(gold, text) if "paragraphs" in gold else []
    per_quote = [quote_problems(quote, text) for quote in gold["quotes"]]
    for index, of_quote in enumerate(per_quote):
        found += [f"quote {index}: {problem}" for problem in of_quote]
    found += [f"not in the text: {s!r}" for s in gold["not_quotes"] if s not in text]
    if found:
        return found
    spans = [content_spans(quote, text) for quote in gold["quotes"]]
    starts = [of_quote[0][0] for of_quote in spans]
    if starts != sorted(starts):
        found.append("quotes are not in the order of the text")
    furniture = boilerplate_spans(gold, text)
    for of_quote in spans:
        found += [
            f"quote in boilerplate: {text[start:end]!r}"
            for start, end in of_quote
            if any(left <= start < right for left, right in furniture)
        ]
    return found + [f"neither quote nor not_quote: {s!r}" for s in uncovered(gold, text)]


@pytest.mark.parametrize("gold_path", GOLD_FILES, ids=NAMES)
def test_gold_fits_its_article(gold_path: Path) -> None:
    assert problems(load(gold_path), article_text(gold_path)) == []


@pytest.mark.parametrize("gold_path", GOLD_FILES, ids=NAMES)
def test_gold_names_its_article_and_story(gold_path: Path) -> None:
    gold = load(gold_path)
    assert article_path(gold_path).is_file()
    assert gold["article"].rsplit(".", 1)[0] + ".gold.json" == gold_path.name
    assert gold["story"] == gold_path.parts[-3]
    assert ("paragraphs" in gold) == gold["article"].endswith(".txt")
    words = re.findall(r"\w+", gold["outlet"].lower())
    slug = gold_path.parts[-2].split("-")
    assert set(slug) <= set(words)


@pytest.mark.parametrize("gold_path", GOLD_FILES, ids=NAMES)
def test_articles_have_the_length_of_news(gold_path: Path) -> None:
    assert 250 <= len(article_text(gold_path).split()) <= 600


def test_every_article_has_gold() -> None:
    articles = {p for end in ("txt", "html") for p in CORPUS.glob(f"*/*/*.{end}")}
    assert articles == {article_path(path) for path in GOLD_FILES}


def test_corpus_is_wide_enough() -> None:
    outlets = defaultdict(set)
    for path in GOLD_FILES:
        outlets[load(path)["story"]].add(load(path)["outlet"])
    assert len(GOLD_FILES) >= 15
    assert len(outlets) >= 5
    assert min(len(names) for names in outlets.values()) >= 3


@pytest.mark.parametrize("key", sorted(ALLOWED))
def test_every_label_is_present(key: str) -> None:
    used = {quote[key] for path in GOLD_FILES for quote in load(path)["quotes"]}
    assert used == ALLOWED[key]


def test_every_paragraph_role_is_present() -> None:
    used = {p["role"] for path in GOLD_FILES for p in load(path).get("paragraphs", ())}
    assert used == set(get_args(ParagraphRole))


def test_marks_of_every_style_are_present() -> None:
    texts = [article_text(path) for path in GOLD_FILES]
    assert any("“" in t and '"' not in t for t in texts)
    assert any('"' in t and "“" not in t for t in texts)
    assert any("«" in t and "“" not in t for t in texts)
    assert any("‘" in t and "“" not in t and '"' not in t for t in texts)


def test_wire_copy_and_other_speaker_are_in_the_clusters() -> None:
    clusters = [c for story in load(CORPUS / "clusters.json")["stories"] for c in story["clusters"]]
    assert sum(not cluster["differences"] for cluster in clusters) >= 2
    promise = next(c for c in clusters if c["id"] == "mayoral-debate/promise")
    assert "speaker" in promise["differences"]


def test_clusters_point_at_quotes_of_several_articles() -> None:
    stories = load(CORPUS / "clusters.json")["stories"]
    assert {story["story"] for story in stories} == {path.parts[-3] for path in GOLD_FILES}
    seen = set()
    for story in stories:
        for cluster in story["clusters"]:
            assert set(cluster["differences"]) <= DIFFERENCES
            articles = {member["article"] for member in cluster["quotes"]}
            assert len(articles) >= 2
            for member in cluster["quotes"]:
                gold = load((CORPUS / member["article"]).with_suffix(".gold.json"))
                assert gold["story"] == story["story"]
                assert 0 <= member["quote"] < len(gold["quotes"])
                key = (member["article"], member["quote"])
                assert key not in seen
                seen.add(key)


DAMAGES = {
    "content is not in the text": lambda g: g["quotes"][1].update(content=["nobody wrote this"]),
    "evidence is not in the text": lambda g: g["quotes"][1].update(evidence="on the moon"),
    "unknown channel": lambda g: g["quotes"][1].update(channel="pigeon"),
    "disagree": lambda g: g["quotes"][1].update(basis="none"),
    "paragraph out of order": lambda g: g["paragraphs"].reverse(),
    "lines, but": lambda g: g["paragraphs"].pop(),
    "order of the text": lambda g: g["quotes"].reverse(),
    "neither quote nor not_quote": lambda g: g["not_quotes"].clear(),
    "no quotation marks": lambda g: g["quotes"][0].update(kind="direct"),
    "keys differ": lambda g: g["quotes"][0].update(colour="red"),
}


@pytest.mark.parametrize("complaint", DAMAGES)
def test_damaged_gold_is_noticed(complaint: str) -> None:
    path = CORPUS / "harbour-strike/halvard-news-agency/valmere-dockers-strike.gold.json"
    gold = copy.deepcopy(load(path))
    assert problems(gold, article_text(path)) == []
    DAMAGES[complaint](gold)
    assert any(complaint in problem for problem in problems(gold, article_text(path)))
