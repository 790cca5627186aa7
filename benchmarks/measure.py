"""Time, processor time and peak memory of a command with all its processes."""

from __future__ import annotations

import resource
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread

__all__ = ["Run", "run"]

_EVERY = 0.2  # seconds between two looks at the processes
_PROC = Path("/proc")


@dataclass(frozen=True, slots=True)
class Run:
    """What one run of a command took.

    Attributes:
        seconds: From the start of its process to the end.
        processor: Seconds of processor time, over all processes and threads.
        memory: MB: each process at its own peak (resident), added up. What processes share is
            in it once for each. None where the system does not tell.
    """

    seconds: float
    processor: float
    memory: float | None


def run(command: Sequence[str], allowed: Sequence[int] = (0,)) -> Run:
    """Run a command, and wait for it.

    Args:
        command: Program and arguments. What it prints is dropped.
        allowed: Exit statuses that are no failure.

    Raises:
        SystemExit: It failed; with what it printed on standard error.
    """
    before = _processor_seconds()
    began = time.perf_counter()
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    ) as process:
        memory = _Memory(process.pid)
        _, errors = process.communicate()
        seconds = time.perf_counter() - began
        peak = memory.stop()
    if process.returncode not in allowed:
        raise SystemExit(f"{' '.join(command)}: exit status {process.returncode}\n{errors}")
    return Run(seconds, _processor_seconds() - before, peak)


def _processor_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


class _Memory:
    """Watches a process and its descendants from a thread."""

    def __init__(self, pid: int) -> None:
        self._root = pid
        self._peaks: dict[int, int] = {}
        self._ended = Event()
        self._thread = Thread(target=self._watch, daemon=True)
        self._thread.start()

    def stop(self) -> float | None:
        """The peaks of all processes together, in MB."""
        self._ended.set()
        self._thread.join()
        return sum(self._peaks.values()) / 1024 if self._peaks else None

    def _watch(self) -> None:
        while not self._ended.wait(_EVERY):
            self._look()

    def _look(self) -> None:
        """Note the peak so far of each process, in KB; the kernel keeps it."""
        known = {}
        for path in _PROC.glob("[0-9]*/status"):
            try:
                fields = dict(
                    line.split(":", 1) for line in path.read_text().splitlines() if ":" in line
                )
            except (OSError, UnicodeDecodeError):  # it has ended meanwhile
                continue
            peak = int(fields.get("VmHWM", "0").split()[0])
            known[int(path.parent.name)] = (int(fields["PPid"]), peak)
        for pid, (_, peak) in known.items():
            if peak and self._belongs(pid, known):
                self._peaks[pid] = max(peak, self._peaks.get(pid, 0))

    def _belongs(self, pid: int, known: dict[int, tuple[int, int]]) -> bool:
        while pid in known and pid != self._root:
            pid = known[pid][0]
        return pid == self._root
