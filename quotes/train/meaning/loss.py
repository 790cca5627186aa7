"""What the networks are taught by: which quotes of a story are one utterance."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from quotes.train.meaning.stories import QuotedStory

__all__ = ["PairLoss"]

# Weights of pairs: of one speaker, of two speakers of one story, of two stories.
_ONE_SPEAKER, _ONE_STORY, _TWO_STORIES = 1.0, 0.4, 0.03
# Where scale and shift of the cosine begin; one pair in a hundred is the same utterance.
_SCALE, _SHIFT = 12.0, -7.0


class PairLoss(nn.Module):
    """Logistic loss over all pairs of a step's quotes (Zhai et al. 2023), scale and shift learnt.

    Pairs of one speaker in one story weigh most: they are what has to be told apart.
    """

    def __init__(self) -> None:
        super().__init__()
        self.scale = nn.Parameter(torch.tensor(_SCALE).log())
        self.shift = nn.Parameter(torch.tensor(_SHIFT))

    def forward(self, vectors: Tensor, stories: Sequence[QuotedStory]) -> Tensor:
        """The loss a pair that is the same.

        Args:
            vectors: Unit vectors of the stories' quotes one after the other, (n, hidden).
            stories: The stories of the step.
        """
        same, weights = _pairs(stories)
        odds = self.scale.exp() * vectors @ vectors.T + self.shift
        losses = F.binary_cross_entropy_with_logits(odds, same, reduction="none")
        total: Tensor = (losses * weights).sum() / same.triu(1).sum().clamp(min=1)
        return total


def _pairs(stories: Sequence[QuotedStory]) -> tuple[Tensor, Tensor]:
    """Whether each pair is the same, and its weight, (n, n); the weight counts a pair once."""
    told, utterances, speakers = (
        torch.tensor(numbers)
        for numbers in (
            [number for number, story in enumerate(stories) for _ in story.texts],
            [number for story in stories for number in story.utterances],
            [number for story in stories for number in story.speakers],
        )
    )

    def equal(numbers: Tensor) -> Tensor:
        return numbers[:, None] == numbers[None, :]

    inside = equal(told)
    weights = torch.where(equal(speakers), _ONE_SPEAKER, _ONE_STORY)
    weights = torch.where(inside, weights, torch.tensor(_TWO_STORIES))
    return (equal(utterances) & inside).float(), weights.triu(1)
