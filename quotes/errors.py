"""What can go wrong with files, settings, models and stores, as one tree.

::

    QuotesError
    ├── InputError            an article cannot be read or is not usable
    │   ├── NotFoundError     a path does not exist
    │   ├── EmptyInputError   nothing to analyse: an empty file, a folder without articles
    │   ├── EncodingError     not text, or text in an encoding that we do not read
    │   ├── ColumnError       a table lacks the column that holds the text
    │   └── TooLargeError     longer than the limit in the settings
    ├── ConfigError           a setting has a value that it cannot have
    ├── ModelError            the model's files are missing, damaged or of another version
    ├── StoreError            a store cannot be opened, read or written
    ├── ExportError           a result cannot be written in the form asked for
    └── MissingExtraError     a feature needs an optional dependency that is not installed

A caller who catches `QuotesError` catches all that a user, a file or a machine can cause. A call
that no data can make right (a report of nothing, a width of 3, a channel label that does not
exist) is a mistake in the calling program, and a `ValueError` or `KeyError` as the function's
documentation says. Anything else that comes out of the library is a bug in it.
"""

from __future__ import annotations

__all__ = [
    "ColumnError",
    "ConfigError",
    "EmptyInputError",
    "EncodingError",
    "ExportError",
    "InputError",
    "MissingExtraError",
    "ModelError",
    "NotFoundError",
    "QuotesError",
    "StoreError",
    "TooLargeError",
]


class QuotesError(Exception):
    """Base of all errors of this library."""


class InputError(QuotesError):
    """An article cannot be read, or what was read cannot be analysed."""


class NotFoundError(InputError):
    """A path that was given does not exist."""


class EmptyInputError(InputError):
    """There is nothing to analyse: no text in a file, no article in a folder."""


class EncodingError(InputError):
    """The bytes are not text in an encoding that is read here."""


class ColumnError(InputError):
    """A table has no column of the name that should hold the text."""


class TooLargeError(InputError):
    """An article exceeds the size limit of the settings."""


class ConfigError(QuotesError):
    """A setting, from the environment or a file, has a value that it cannot have."""


class ModelError(QuotesError):
    """Model files are missing, damaged, or do not fit this version of the library."""


class StoreError(QuotesError):
    """A store cannot be opened, read or written."""


class ExportError(QuotesError):
    """A result cannot be written in the form or to the place asked for."""


class MissingExtraError(QuotesError):
    """A feature needs an optional dependency.

    Args:
        feature: What was asked for, in the user's words.
        extra: The extra of `newsquotes` that brings the dependency.
    """

    def __init__(self, feature: str, extra: str) -> None:
        super().__init__(f"{feature} needs an optional part: pip install 'newsquotes[{extra}]'")
        self.feature = feature
        self.extra = extra
