"""`quotes doctor`: whether everything is there and works."""

from __future__ import annotations

import platform
import time
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from typing import TYPE_CHECKING

import typer

from quotes.cli import options as o
from quotes.cli.required import required
from quotes.errors import QuotesError

if TYPE_CHECKING:
    from quotes.cli.session import Ports
    from quotes.report.doctor import Check

__all__ = ["doctor"]

_EXTRAS = (("train", "torch", "train or fine-tune models"),)
_SENTENCE = "“The ferry will sail again before the first frost,” Nadia Korhall wrote on Telegram."
_SPEAKER = "Nadia Korhall"


def doctor(
    context: typer.Context, output_format: o.FormatOption = None, output: o.Output = None
) -> None:
    """Check the installation: versions, model, optional parts, and a test sentence."""
    from quotes.cli.forms import write_rows
    from quotes.cli.output import chosen_format, open_output
    from quotes.cli.session import ports_of
    from quotes.report.doctor import DoctorReport, checks_to_list

    form = chosen_format(output_format, output)
    checks = [*_versions(), *_settings(), *_model(ports_of(context)), *_extras()]
    with open_output(output) as stream:
        write_rows(stream, form, DoctorReport(checks), checks_to_list(checks))
    if any(check.state == "broken" for check in checks):
        raise typer.Exit(1)


def _versions() -> Iterator[Check]:
    from quotes import __version__
    from quotes.report.doctor import Check

    group = "Versions"
    yield Check(group, "quotes", __version__)
    yield Check(group, "Python", f"{platform.python_version()} on {platform.platform()}")
    names = required()
    if not names:
        detail = "not checked: this is a checkout that is not installed"
        yield Check(group, "libraries", detail, "absent", "pip install .")
    for name in names:
        try:
            yield Check(group, name, version(name))
        except PackageNotFoundError:
            yield Check(group, name, "not installed", "broken", "pip install newsquotes")


def _settings() -> Iterator[Check]:
    from dataclasses import asdict

    from quotes.config import Settings
    from quotes.report.doctor import Check

    try:
        settings = Settings.load()
    except QuotesError as error:
        yield Check("Settings", "settings", str(error), "broken", "see QUOTES_CONFIG, QUOTES_...")
        return
    usual = asdict(Settings())
    for name, value in asdict(settings).items():
        own = "" if value == usual[name] else " (set by you)"
        shown = (
            f"{value:,}" if type(value) is int else "the built-in one" if value is None else value
        )
        yield Check("Settings", name, f"{shown}{own}")


def _model(ports: Ports) -> Iterator[Check]:
    from quotes.batch import make_analyzer
    from quotes.config import Settings
    from quotes.records import Article
    from quotes.report.doctor import Check

    group = "Model"
    started = time.perf_counter()
    try:
        analyzer = (ports.make or make_analyzer)(Settings.load())
    except QuotesError as error:
        yield Check(group, "model", str(error), "broken", "install newsquotes again")
        return
    info = analyzer.info
    yield Check(group, "model", f"{info.name} {info.version}, sha256 {info.sha256}")
    yield Check(group, "loading", f"{time.perf_counter() - started:.1f} s")
    started = time.perf_counter()
    analysis = analyzer.analyze(Article(_SENTENCE))
    seconds = time.perf_counter() - started
    names = [speaker.name for speaker in analysis.speakers]
    platforms = [quote.channel.platform for quote in analysis.statements]
    if names == [_SPEAKER] and platforms == ["Telegram"]:
        yield Check(group, "self-test", f"a test sentence is understood ({seconds:.2f} s)")
    else:
        found = f"speakers {names}, platforms {platforms}"
        detail = f"a test sentence is not understood: {found}"
        yield Check(group, "self-test", detail, "broken", "install newsquotes again")


def _extras() -> Iterator[Check]:
    from quotes.report.doctor import Check

    for extra, module, purpose in _EXTRAS:
        if find_spec(module) is not None:
            yield Check("Optional parts", extra, purpose)
        else:
            remedy = f"pip install 'newsquotes[{extra}]'"
            yield Check("Optional parts", extra, f"{purpose}: not installed", "absent", remedy)
