"""Whom a pronoun means."""
