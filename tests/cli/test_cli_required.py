"""What the package needs is told by the package, and what is missing of it by name."""

import sys
import tomllib
from importlib.metadata import PackageNotFoundError
from pathlib import Path

from typer.testing import CliRunner

from quotes.cli import required as module
from quotes.cli.doctor import _versions
from quotes.cli.main import app
from quotes.cli.required import required

PROJECT = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text())["project"]


def normal(requirement):
    name = requirement.partition(">")[0].partition("=")[0]
    return name.strip().lower().replace("_", "-")


def test_all_libraries_are_checked():
    names = {normal(name) for name in required()}
    assert names == {normal(line) for line in PROJECT["dependencies"]}
    assert {check.name for check in _versions()} >= set(required())


def test_an_extra_has_its_own_packages():
    stated = PROJECT["optional-dependencies"]["train"]
    assert {normal(name) for name in required("train")} == {normal(line) for line in stated}
    assert required("nothing of this name") == ()


def test_requirements_are_read_with_their_markers(monkeypatch):
    lines = ["a.b>=1,<3", "c_d ; python_version < '3.12'", 'e>=2; extra == "train"', "f"]
    monkeypatch.setattr(module, "requires", lambda _: lines)
    assert required() == ("a.b", "c_d", "f")
    assert required("train") == ("e",)


def test_a_checkout_that_is_not_installed_is_told(monkeypatch):
    def none(name):
        raise PackageNotFoundError(name)

    monkeypatch.setattr(module, "requires", none)
    checks = {check.name: check for check in _versions()}
    assert checks["libraries"].state == "absent"


def train_without(monkeypatch, missing):
    """What `quotes train` does where a module cannot be imported."""
    for name in [*sys.modules]:
        if name.startswith("quotes.train"):
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, missing, None)
    options = ["--data", "data", "--model", "model", "--checkpoints", "runs"]
    return CliRunner().invoke(app, ["train", *options])


def test_training_without_its_extra_says_what_to_install(monkeypatch):
    result = train_without(monkeypatch, "torch")
    assert result.exit_code == 2
    assert "pip install 'newsquotes[train]'" in result.stderr


def test_a_fault_of_our_own_modules_is_not_taken_for_a_missing_extra(monkeypatch):
    result = train_without(monkeypatch, "quotes.train.config")
    assert isinstance(result.exception, ImportError)
    assert "newsquotes[train]" not in result.stderr
