"""Names in the text, and whom they name."""
