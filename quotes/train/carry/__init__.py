"""Trains what weighs the channels of statements that state none (`quotes.channel.learned`)."""

from quotes.train.carry.write import write_neutral, write_trained

__all__ = ["write_neutral", "write_trained"]
