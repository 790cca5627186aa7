"""Figures against gold answers; nothing here prints."""
