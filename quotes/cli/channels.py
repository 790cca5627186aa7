"""`quotes channels`: the channel labels with their definitions."""

from __future__ import annotations

from quotes.cli import options as o

__all__ = ["channels"]


def channels(output_format: o.FormatOption = None, output: o.Output = None) -> None:
    """Explain the channel labels."""
    from quotes.channel.labels import CHANNEL_LABELS
    from quotes.cli.output import chosen_format, open_output, show, write_pieces
    from quotes.report.channels import ChannelGuide, channels_to_list
    from quotes.report.machine import json_document, json_line

    form = chosen_format(output_format, output)
    items = channels_to_list(CHANNEL_LABELS)
    with open_output(output) as stream:
        if form is o.Format.table:
            show(stream, [ChannelGuide(CHANNEL_LABELS)])
        elif form is o.Format.csv:
            from quotes.report.tabular import csv_rows

            lines = ({**item, "examples": "; ".join(item["examples"])} for item in items)
            write_pieces(stream, csv_rows(("label", "definition", "examples"), lines))
        elif form is o.Format.markdown:
            from quotes.report.markdown import escape, table

            head = ("label", "definition", "examples")
            cells = [
                (escape(i["label"]), escape(i["definition"]), escape("; ".join(i["examples"])))
                for i in items
            ]
            write_pieces(stream, table(head, cells))
        elif form is o.Format.json:
            write_pieces(stream, [json_document(items) + "\n"])
        else:
            write_pieces(stream, (json_line(item) + "\n" for item in items))
