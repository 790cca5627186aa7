"""Statements that the encoder passed over, found by their form."""
