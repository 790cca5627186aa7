"""To whom words belong, where structure says so."""
