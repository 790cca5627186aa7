"""A quotation that another's name and a colon announce is no part of what was said before."""

import pytest
from attribution_samples import run
