"""Doing the work of a release on every processor. In: jobs. Out: their downloads in the order of the jobs, and what failed, with each step told."""

import multiprocessing
import os
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from typing import NamedTuple

from .edition import Download, Job

_jobs: Sequence[Job] = ()


class Done(NamedTuple):
    """A job that has ended: what it made, or why it made nothing, and the seconds it took."""

    number: int
    downloads: list[Download]
    fault: str
    seconds: float
    trace: str = ""


def run(jobs: Sequence[Job], tell: Callable[[str], None]) -> list[Done]:
    """Do all jobs, the longest first; where one fails the others go on."""
    global _jobs
    _jobs = jobs
    order = sorted(range(len(jobs)), key=lambda number: -jobs[number].weight)
    ended: list[Done] = []
    tell(f"{len(jobs)} pieces of work, {_workers(len(jobs))} at a time, the longest first")
    for done in _ended(order):
        ended.append(done)
        size = sum(len(download.content) for download in done.downloads) / 1_000_000
        said = f"not made: {done.fault}" if done.fault else f"{size:.1f} MB"
        tell(f"[{len(ended):3}/{len(jobs)}] {jobs[done.number].title}: {said}, {done.seconds:.1f} s")
    return sorted(ended)


def _ended(order: list[int]) -> Iterator[Done]:
    """Yield the jobs as they end. Elsewhere than on Linux, where a new process begins with nothing, they are done one by one."""
    if _workers(len(order)) < 2:
        yield from map(_do, order)
        return
    with ProcessPoolExecutor(_workers(len(order)), multiprocessing.get_context("fork")) as pool:
        asked = {pool.submit(_do, number): number for number in order}
        for future in as_completed(asked):
            yield _answer(future, asked[future])


def _workers(jobs: int) -> int:
    return min(jobs, os.cpu_count() or 1) if sys.platform == "linux" else 1


def _answer(future: Future, number: int) -> Done:
    error = future.exception()
    return Done(number, [], f"its process ended ({error})", 0) if error else future.result()


def _do(number: int) -> Done:
    start = time.monotonic()
    try:
        return Done(number, list(_jobs[number].make()), "", time.monotonic() - start)
    except Exception as error:  # of a library that makes one format: told, and the other formats are made
        said = " ".join(str(error).split())[:300] or type(error).__name__
        return Done(number, [], said, time.monotonic() - start, traceback.format_exc())
