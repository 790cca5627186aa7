"""Where a statement begins and ends."""
