"""Features of a statement and a place that may state its channel."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from quotes.channel.frames import Frame
from quotes.channel.learned.between import Between
from quotes.channel.learned.places import PLACE_FEATURES, Places, cosines, one_hot
from quotes.channel.learned.statements import NONE_FEATURES, Statements
from quotes.channel.learned.survey import Survey, Vectors
from quotes.channel.learned.weights import LABELS, Weights

__all__ = ["NONE_FEATURES", "PAIR_FEATURES", "Block", "blocks"]

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

# Whose the place is: beside a statement of the same speaker, of somebody else, in a sentence that
# names the speaker, or nobody's.
_RELATIONS = ("same", "other", "named", "nobody")
_DISTANCES = ("0", "-1", "-2", "-5", "-10", "-far", "+1", "+2", "+5", "+10", "+far")
_EDGES = np.array([1, 2, 5, 10])
_BY = ("carried", "theme", "repeat")
_MANY = 6
PAIR_FEATURES = (
    *PLACE_FEATURES,
    *(f"{relation} {distance}" for relation in _RELATIONS for distance in _DISTANCES),
    *(f"{relation} {label}" for relation in _RELATIONS for label in LABELS),
    *(f"{relation} shared" for relation in _RELATIONS),
    "paragraphs", "paragraphs signed", "another day", "only name", "names others",
    *Between.FEATURES,
    *(f"rule {by}" for by in _BY),
    "rule strength", "rule distance", "rule same label", "rule other label",
    "vector label", "vector content", "vector anchor",
)  # fmt: skip
# Statements a block, places from its first to its last, and places on each side of it that are
# looked at: keeps the work linear.
_BLOCK, _PLACES = 64, 400
_BEFORE, _BEHIND = 60, 30
# Paragraphs of a lead, and from which on a place behind is of another speaker alone.
_LEAD, _BARRED = 2, 2


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Some statements of an article, and the places around them.

    Attributes:
        statements: The statements.
        places: All places of the article.
        window: Which of them are paired.
        pairs: (n_statements, n_window, n_pair_features) float32.
        none: (n_statements, n_none_features) float32.
        barred: Pairs that cannot be, (n_statements, n_window) bool.
    """

    statements: list[Frame]
    places: Places
    window: slice
    pairs: Floats
    none: Floats
    barred: npt.NDArray[np.bool_]


def blocks(survey: Survey, vectors: Vectors, weights: Weights | None) -> Iterator[Block]:
    """The pairs of an article.

    Args:
        survey: What is known of the article.
        vectors: The encoder's vectors.
        weights: For the feature that the head for statements gives; without them it is 0.
    """
    silent = survey.silent()
    if not silent:
        return
    places = Places(survey, vectors)
    between = Between(survey, places)
    for frames in _together(silent, places):
        statements = Statements(survey, vectors, frames)
        window = places.window(frames[0].start, frames[-1].start, _BEFORE, _BEHIND)
        pairs = _pairs(survey, statements, places, window, between, weights)
        barred = _barred(statements.frames, places, window)
        yield Block(statements.frames, places, window, pairs, statements.features, barred)


def _together(silent: list[Frame], places: Places) -> Iterator[list[Frame]]:
    """Statements of one block, by position."""
    behind = np.searchsorted(places.start, [frame.start for frame in silent])
    at = 0
    while at < len(silent):
        end = int(np.searchsorted(behind, behind[at] + _PLACES, side="right"))
        end = min(end, at + _BLOCK)
        yield silent[at:end]
        at = end


def _pairs(
    survey: Survey,
    statements: Statements,
    places: Places,
    window: slice,
    between: Between,
    weights: Weights | None,
) -> Floats:
    frames = statements.frames
    labels = places.label[window]
    relations, only, others = _relations(frames, places, window)
    gaps = np.array([f.core for f in frames])[:, None] - places.sentence[window][None]
    apart = np.array([f.paragraph for f in frames])[:, None] - places.paragraph[window][None]
    days = statements.days[:, None], places.days[window][None]
    shape = (len(frames), len(labels))
    parts = [
        np.broadcast_to(places.features[window], (*shape, len(PLACE_FEATURES))),
        one_hot(relations * len(_DISTANCES) + _distance(gaps), len(_RELATIONS) * len(_DISTANCES)),
        one_hot(relations * len(LABELS) + labels, len(_RELATIONS) * len(LABELS)),
        one_hot(relations, len(_RELATIONS)) * places.shared[window][None, :, None],
        np.stack(
            [
                np.log1p(np.abs(apart)),
                np.sign(apart) * np.log1p(np.abs(apart)),
                (days[0] > 0) & (days[1] > 0) & (days[0] & days[1] == 0),
                only,
                others,
            ],
            axis=-1,
        ),
        between.features(frames, window),
        _ruled(survey, frames, places, window, gaps),
        _vectors(statements, places, window, weights),
    ]
    return np.concatenate([np.asarray(part, np.float32) for part in parts], axis=-1)


def _distance(gaps: Ints) -> Ints:
    """Index into `_DISTANCES`: `-` where the place stands before the statement."""
    far = np.searchsorted(_EDGES, np.abs(gaps), side="left") + 1
    return np.where(gaps == 0, 0, np.where(gaps > 0, far, far + len(_EDGES) + 1))


def _relations(frames: list[Frame], places: Places, window: slice) -> tuple[Ints, Ints, Ints]:
    """Index into `_RELATIONS`; whether only the speaker is named there; whether only others."""
    owners, names = places.owners[window], places.names[window]
    shape = (len(frames), len(owners))
    relations, only, others = (np.zeros(shape, np.int64) for _ in range(3))
    for row, frame in enumerate(frames):
        for column, (own, named) in enumerate(zip(owners, names, strict=True)):
            known = frame.key is not None and frame.key in named
            if frame.key is not None and frame.key in own:
                relations[row, column] = 0
            elif own:
                relations[row, column] = 1
            else:
                relations[row, column] = 2 if known else 3
            only[row, column] = known and len(named) == 1
            others[row, column] = bool(named) and not known
    return relations, only, others


def _barred(frames: list[Frame], places: Places, window: slice) -> npt.NDArray[np.bool_]:
    """Whether a place is beside somebody else's statement, for him alone, and cannot be another's.

    Where it stands well behind: leads sum up what follows, others do not speak in what is told of
    later. Whoever says something in another paragraph did not say it in his post.
    """
    at = np.array([f.paragraph for f in frames])
    behind = places.paragraph[window][None] - at[:, None] >= _BARRED
    private = places.shared[window] == 0
    owners = places.owners[window]
    others = np.array(
        [[bool(own) and frame.key not in own for own in owners] for frame in frames], bool
    ).reshape(behind.shape)
    said = np.array([f.key is not None and f.attribution.act == "speech" for f in frames], bool)
    apart = places.paragraph[window][None] != at[:, None]
    posts = said[:, None] & apart & (places.label[window] == LABELS.index("social_media"))[None]
    barred = (behind & (at[:, None] > _LEAD)) | posts
    return np.asarray(barred & private[None] & others, np.bool_)


def _ruled(
    survey: Survey, frames: list[Frame], places: Places, window: slice, gaps: Ints
) -> Floats:
    """What the rules say: this place, this label, or another one."""
    result = np.zeros((*gaps.shape, len(_BY) + 4), np.float32)
    here = places.evidence[window]
    for row, frame in enumerate(frames):
        ruled = survey.ruled.get(frame.index)
        if ruled is None:
            continue
        for column, evidence in enumerate(here):
            if evidence.span == ruled.evidence.span:
                result[row, column, _BY.index(ruled.by)] = 1
                result[row, column, -4] = ruled.strength
                result[row, column, -3] = min(_MANY, abs(int(gaps[row, column]))) / _MANY
            else:
                result[row, column, -2 if evidence.label == ruled.evidence.label else -1] = 1
    return result


def _vectors(
    statements: Statements, places: Places, window: slice, weights: Weights | None
) -> Floats:
    """What the encoder's vectors say of the label, and how alike the two are."""
    width = places.vectors.shape[1]
    anchors, contents = statements.vectors[:, :width], statements.vectors[:, width : 2 * width]
    alike = [
        cosines(contents, places.sentences[window]),
        cosines(anchors, places.vectors[window]),
    ]
    odds = np.zeros_like(alike[0])
    if weights is not None:
        scores = statements.vectors @ weights.quote[:-1] + weights.quote[-1]
        odds = np.clip(scores[:, :-1] - scores[:, -1:], -6, 6)[:, places.label[window]]
    return np.stack([odds, *alike], axis=-1)
