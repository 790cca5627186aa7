"""Evidence by nouns: "in a statement", "the poll found"."""
