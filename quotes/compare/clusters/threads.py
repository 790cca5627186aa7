"""Parts of an array's work, two at a time.

numpy, scipy and onnxruntime let another thread go on while they compute.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TypeVar

__all__ = ["each"]

Part = TypeVar("Part")
Result = TypeVar("Result")


def each(function: Callable[[Part], Result], parts: Iterable[Part]) -> Iterator[Result]:
    """What a function gives for each part, in their order.

    One other thread takes every second part. More would not be faster on two cores, and each
    keeps memory of its own that it does not give back.
    """
    # Imported here: most commands compare nothing.
    from concurrent.futures import ThreadPoolExecutor

    left = iter(parts)
    with ThreadPoolExecutor(1) as other:
        for part in left:
            beside = [other.submit(function, following) for following in islice(left, 1)]
            yield function(part)
            for result in beside:
                yield result.result()
