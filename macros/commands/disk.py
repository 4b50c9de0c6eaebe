"""Why a disk refused something. In: the error. Out: the reason in words, with the place."""

import errno

WHY = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "there is no room left for whoever runs this",
    errno.EROFS: "the disk may only be read",
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


def reason(error: OSError) -> str:
    """Return why the disk refused something, in words, with the place."""
    why = WHY.get(error.errno) or error.strerror or str(error)
    return f"{why} ({error.filename})" if error.filename else why
