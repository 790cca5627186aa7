"""onnxruntime, told to send nothing before it is loaded."""

from __future__ import annotations

from typing import Any

from quotes.config import without_telemetry

__all__ = ["onnxruntime"]


def onnxruntime() -> Any:
    """The module. Imported here: the commands that need no graph should not pay for it.

    Its builds with telemetry make a device's number in the home folder, and look for a server
    as long as a session is open.
    """
    without_telemetry()
    import onnxruntime as module

    # Whoever has loaded it before us has loaded it with telemetry.
    module.disable_telemetry_events()
    return module
