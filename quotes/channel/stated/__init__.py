"""Evidence that states a channel: what is looked for in the whole text, in one pass."""
