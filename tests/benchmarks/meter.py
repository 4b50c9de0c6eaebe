"""Run a command from a process that is small itself. In: the command as arguments. Out: what it took, as JSON on standard output.

Run as a file, with `-I -S` and nothing of ours: a process starts with the peak of memory of the one that starts it, so that who starts
what is measured has to be small. What the command says goes to standard error.
"""

import json
import os
import sys
import time

KILOBYTE = 1 if sys.platform == "darwin" else 1024  # what the peak is counted in


def main(command: list[str]) -> None:
    """Run the command to its end; print its exit code, seconds on the clock, seconds of work and its peak in megabytes."""
    began = time.monotonic()
    process = os.posix_spawnp(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, 2, 1)])
    _, status, usage = os.wait4(process, 0)
    took = time.monotonic() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * KILOBYTE / 1024 / 1024
    print(json.dumps([os.waitstatus_to_exitcode(status), *took]))


if __name__ == "__main__":
    main(sys.argv[1:])
