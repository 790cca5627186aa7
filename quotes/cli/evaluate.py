"""`quotes evaluate`: accuracy against gold answers, and floors that it must hold."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from quotes.cli import options as o

if TYPE_CHECKING:
    from quotes.cli.messages import Messages
    from quotes.evaluate.data import DataSets
    from quotes.evaluate.run import Evaluation

__all__ = ["evaluate"]

_DATA = "Data sets (without any: corpus/ in the working directory)"
_FLOORS = "Floors"


def _path(name: str, metavar: str, text: str, panel: str = _DATA) -> typer.models.OptionInfo:
    return typer.Option(  # type: ignore[no-any-return]
        name, metavar=metavar, help=text, rich_help_panel=panel, show_default=False
    )


def evaluate(
    context: typer.Context,
    corpus: Annotated[
        Path | None, _path("--corpus", "DIR", "Articles with .gold.json files beside them.")
    ] = None,
    polnear: Annotated[
        Path | None, _path("--polnear", "DIR", "PolNeAR: text/ and brat files in attributions/.")
    ] = None,
    gold: Annotated[
        Path | None, _path("--gold", "FILE", "Gold speakers and channels; texts from --polnear.")
    ] = None,
    challenge: Annotated[
        Path | None, _path("--challenge", "FILE", "Short passages with gold answers.")
    ] = None,
    passages: Annotated[
        Path | None, _path("--passages", "FILE", "As --challenge; known by their text.")
    ] = None,
    human: Annotated[
        Path | None, _path("--human", "DIR", "As --polnear: annotator against annotator.")
    ] = None,
    gum: Annotated[
        Path | None, _path("--gum", "DIR", "GUM in CoNLL-U: gold speakers by coreference.")
    ] = None,
    shared: Annotated[
        Path | None,
        _path("--shared", "DIR", "What is there of data/polnear/dev, data/gum and gold/."),
    ] = None,
    predictions: Annotated[
        list[Path] | None,
        _path("--predictions", "FILE", "Saved analyses to measure; can be repeated.", "Reading"),
    ] = None,
    errors: Annotated[
        int,
        typer.Option(
            min=0,
            metavar="N",
            help="List the first N errors of each sort.",
            rich_help_panel="Output",
        ),
    ] = 0,
    floors: Annotated[
        Path | None, _path("--floors", "FILE", "Fail where a figure is below its floor.", _FLOORS)
    ] = None,
    update_floors: Annotated[
        bool,
        typer.Option("--update-floors", help="Raise the floors.", rich_help_panel=_FLOORS),
    ] = False,
    allow_lower: Annotated[
        str | None,
        typer.Option(
            metavar="REASON",
            help="Also lower floors; the reason is kept in the file.",
            rich_help_panel=_FLOORS,
            show_default=False,
        ),
    ] = None,
    jobs: o.Jobs = 1,
    output_format: o.FormatOption = None,
    output: o.Output = None,
    quiet: o.Quiet = False,
) -> None:
    """Measure accuracy against gold answers: spans, speakers, channels, confidence."""
    from quotes.cli.floors import floors_option
    from quotes.cli.output import chosen_format, open_output
    from quotes.cli.session import Request, Session, ports_of
    from quotes.evaluate.data import DataSets
    from quotes.evaluate.predictions import collect, read_predictions
    from quotes.evaluate.run import evaluate as measure

    form = chosen_format(output_format, output)
    demanded = floors_option(floors, update=update_floors, reason=allow_lower)
    data = _data_sets(DataSets(corpus, polnear, gold, challenge, passages, human, gum), shared)
    paths = [] if predictions else list(data.paths())
    articles = [] if predictions else list(data.articles())
    request = Request(paths=paths, articles=articles, jobs=jobs, quiet=quiet)
    session = Session(ports_of(context), request)
    known = read_predictions(predictions) if predictions else collect(session.analyses())
    evaluation = measure(data, known)
    with open_output(output) as stream:
        _write(stream, form, evaluation, errors)
    _note(evaluation, session.messages)
    if demanded and not demanded.hold(evaluation, session.messages):
        raise typer.Exit(1)
    if paths or articles:
        session.finish()


def _data_sets(named: DataSets, shared: Path | None) -> DataSets:
    """What to measure on."""
    from quotes.evaluate.data import DataSets

    named.check()
    if shared is not None:
        named = named.filled(DataSets.below(shared))
    elif not named.given:
        named = DataSets.here(Path())
    if not named.given:
        raise typer.BadParameter("no data set is named, and there is no corpus/ here")
    return named


def _write(stream: TextIO, form: o.Format, evaluation: Evaluation, errors: int) -> None:
    from quotes.cli.forms import write_document
    from quotes.cli.output import show, write_pieces
    from quotes.evaluate.output import ROW, evaluation_rows, evaluation_to_dict, sections

    if form is o.Format.table:
        from quotes.report.evaluation import EvaluationReport

        models = [f"{model.name} {model.version}" for model in evaluation.models]
        show(stream, [EvaluationReport(sections(evaluation, errors), models)])
    elif form is o.Format.csv:
        from quotes.report.tabular import csv_rows

        write_pieces(stream, csv_rows(ROW, evaluation_rows(evaluation)))
    elif form is o.Format.markdown:
        from quotes.report.markdown import escape, table

        rows = evaluation_rows(evaluation)
        cells = (
            [escape(row["data"]), escape(row["figure"]), *(str(row.get(n, "")) for n in ROW[2:])]
            for row in rows
        )
        write_pieces(stream, table(ROW, cells))
    else:
        write_document(stream, form, evaluation_to_dict(evaluation, errors))


def _note(evaluation: Evaluation, messages: Messages) -> None:
    """Say what was not measured, or not whole."""
    for name in evaluation.left_out:
        messages.warn(f"{name}: left out, nothing of it is analysed")
    for name, missing in evaluation.missing:
        messages.warn(f"{name}: {missing:,} without an analysis")
