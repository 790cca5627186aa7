"""Reports: what a person sees, and what other programs are given."""
