"""Two folders change places in one step, where the system can. In: two paths on one disk. Out: whether they did."""

import ctypes
import errno
import os
from pathlib import Path

HERE = -100  # AT_FDCWD: a path counts from the working folder
EXCHANGE = 2  # RENAME_EXCHANGE
UNABLE = (errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP)


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places, so that whoever asks finds one of them at every moment; False if the system has no such step.

    Raises:
        OSError: the system has the step and refuses it, as for a mount point.
    """
    try:
        step = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    if step(HERE, os.fsencode(one), HERE, os.fsencode(other), EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in UNABLE:
        return False
    raise OSError(number, os.strerror(number), str(other))
