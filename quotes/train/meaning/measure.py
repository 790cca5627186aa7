"""How well vectors tell which quotes of a story are one utterance."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from torch import Tensor

from quotes.train.meaning.stories import QuotedStory

__all__ = ["average_precision"]


def average_precision(stories: Sequence[QuotedStory], found: Sequence[Tensor]) -> float:
    """Average precision over the pairs of one speaker in one story, in percent.

    Args:
        stories: The stories.
        found: Unit vectors of each one's quotes, (n, hidden).
    """
    from sklearn.metrics import average_precision_score

    likeness, same = [], []
    for story, vectors in zip(stories, found, strict=True):
        cosines = (vectors @ vectors.T).float().numpy()
        one, other = np.triu_indices(len(story.texts), 1)
        speakers, utterances = np.array(story.speakers), np.array(story.utterances)
        chosen = speakers[one] == speakers[other]
        one, other = one[chosen], other[chosen]
        likeness.append(cosines[one, other])
        same.append(utterances[one] == utterances[other])
    if not sum(part.sum() for part in same):
        return 0.0
    score = average_precision_score(np.concatenate(same), np.concatenate(likeness))
    return round(100 * float(score), 2)
