"""`quotes channels`: the channel labels with their definitions."""

from __future__ import annotations

from quotes.cli import options as o

__all__ = ["channels"]


def channels(output_format: o.FormatOption = None, output: o.Output = None) -> None:
    """Explain the channel labels."""
    from quotes.channel.labels import CHANNEL_LABELS
    from quotes.cli.forms import write_rows
    from quotes.cli.output import chosen_format, open_output
    from quotes.report.channels import ChannelGuide, channels_to_list

    form = chosen_format(output_format, output)
    with open_output(output) as stream:
        write_rows(stream, form, ChannelGuide(CHANNEL_LABELS), channels_to_list(CHANNEL_LABELS))
