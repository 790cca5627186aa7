"""Who said what in the news, and through which channel."""
