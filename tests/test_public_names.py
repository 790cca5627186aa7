"""The public surface and the error tree."""

import inspect
import subprocess
import sys

import quotes
from quotes import errors


def test_all_is_sorted_and_everything_in_it_exists():
    assert quotes.__all__ == sorted(quotes.__all__)
    for name in quotes.__all__:
        assert getattr(quotes, name) is not None


def test_an_unknown_name_is_an_attribute_error():
    assert not hasattr(quotes, "nothing_of_this_name")


def test_importing_the_package_pulls_in_no_heavy_library():
    code = (
        "import sys, quotes; "
        "heavy = {'spacy', 'numpy', 'onnxruntime', 'duckdb', 'textacy', 'rich', 'torch'}; "
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_every_error_is_in_the_tree_and_in_the_picture_of_it():
    for name in errors.__all__:
        assert issubclass(getattr(errors, name), errors.QuotesError)
        assert name in (errors.__doc__ or "")
    classes = {
        n for n, c in inspect.getmembers(errors, inspect.isclass) if c.__module__ == errors.__name__
    }
    assert classes == set(errors.__all__)
