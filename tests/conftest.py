"""Settings for all tests."""

from hypothesis import settings

# A slow machine is no failure: examples have no deadline.
settings.register_profile("quotes", deadline=None)
settings.load_profile("quotes")
