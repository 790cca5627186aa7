"""Ctrl-C and SIGTERM: a run ends at once, without a traceback, and leaves no process behind.

This is for the process of a command, and loads next to nothing: the time in which libraries are
loaded is one in which users press Ctrl-C.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

__all__ = ["end_soon", "install", "received", "status", "working"]

# Seconds for which a second Ctrl-C is taken for the first one: what is found is being kept.
_ONE_PRESS = 1.0
# Seconds for what the interpreter does at its end, which may wait for a thread that never ends.
_AT_END = 1.0

_working = False
_first: tuple[int, float] | None = None


def install() -> None:
    """Take both signals, as far as whoever started the program has not ruled them out."""
    for number, usual in (
        (signal.SIGINT, signal.default_int_handler),
        (signal.SIGTERM, signal.SIG_DFL),
    ):
        if signal.getsignal(number) == usual:
            signal.signal(number, _handle)


def received() -> bool:
    """Whether a signal has ended the command."""
    return _first is not None


def status() -> int:
    """The exit status of a command that was interrupted: 130, or 143 after SIGTERM."""
    return 128 + (signal.SIGINT if _first is None else _first[0])


@contextmanager
def working() -> Iterator[None]:
    """While it lasts there is something to be lost, so a signal is raised as an interrupt."""
    global _working
    _working = True
    try:
        yield
    finally:
        _working = False


def end_soon() -> None:
    """End the process in a moment, should something keep the interpreter from its end."""
    if received():
        import threading

        timer = threading.Timer(_AT_END, os._exit, (status(),))
        timer.daemon = True
        timer.start()


def _handle(number: int, frame: FrameType | None) -> None:  # noqa: ARG001
    global _first
    if _first is not None and _working and time.monotonic() - _first[1] < _ONE_PRESS:
        return
    if _first is not None or not _working:
        _kill_workers()
        os._exit(128 + number)
    _first = number, time.monotonic()
    _kill_workers()
    raise KeyboardInterrupt


def _kill_workers() -> None:
    """End the processes of this one now: each would first finish the article it has in hand."""
    multiprocessing = sys.modules.get("multiprocessing")
    if multiprocessing is None:
        return
    for process in multiprocessing.active_children():
        with suppress(OSError, ValueError):  # it has ended
            process.kill()
