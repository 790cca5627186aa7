"""For which statements a channel holds: beside it, behind it, for a whole article."""
