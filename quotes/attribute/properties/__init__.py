"""What kind of statement it is: kind, act and stance."""
