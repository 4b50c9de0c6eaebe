"""Why a disk refused something. In: the error. Out: the reason in words, with the place."""

import errno
import re
import shutil

WHY = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "there is no room left for whoever runs this",
    errno.EROFS: "the disk may only be read",
    errno.EIO: "the disk does not work as it should",
    errno.EFBIG: "a file may not become that large there",
    errno.EACCES: "whoever runs this may not write there",
    errno.EPERM: "whoever runs this may not write there",
    errno.ENOTDIR: "a file stands where a folder is needed",
    errno.EEXIST: "a file stands where a folder is needed",
    errno.ENOENT: "there is no such file or folder",
    errno.EISDIR: "a folder stands where a file is needed",
    errno.EBUSY: "it is a mount point, or another program holds it",
    errno.EXDEV: "it is a mount point, or lies on another disk than the folder above it",
    errno.ENAMETOOLONG: "a name is longer than the disk takes",
}


OF_THE_DISK = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO, errno.EFBIG)  # which speak of the disk whoever says them
NUMBER = re.compile(r"\[Errno (\d+)\]")


def is_of_disk(error: OSError) -> bool:
    """Tell whether a disk refused something: a place is named, or the kind of error is none that code alone could make."""
    return bool(error.filename) or error.errno in OF_THE_DISK or isinstance(error, shutil.Error) or _no_room_aside(error)


def reason(error: OSError) -> str:
    """Return why the disk refused something, in words, with the place."""
    if isinstance(error, shutil.Error):
        return said_in(str(error)) or str(error)
    if _no_room_aside(error):
        return "no folder for files that are soon taken away can be written; name one with room in TMPDIR"
    why = WHY.get(error.errno) or error.strerror or str(error)
    return f"{why} ({error.filename})" if error.filename else why


def said_in(text: str) -> str:
    """Return why the disk refused something, from what another program said of it; empty text if it says nothing of a disk."""
    numbers = (int(number) for number in NUMBER.findall(text))
    return next((WHY[number] for number in numbers if number in OF_THE_DISK), "")


def _no_room_aside(error: OSError) -> bool:
    return not error.filename and "temporary" in (error.strerror or "")
