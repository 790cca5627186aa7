"""Trains the small encoder whose vectors say how alike two quotes are in meaning."""

from quotes.train.meaning.config import MeaningConfig
from quotes.train.meaning.run import train_meaning

__all__ = ["MeaningConfig", "train_meaning"]
