"""Whom a description means, and what is told of him: roles, kinds, groups."""
