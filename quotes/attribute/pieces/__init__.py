"""Which stretches of a sentence make up one content."""
