"""The files of the theme, listed without its thousands of icons. In: a loader of its folders. Out: a loader that lists what can be published.

MkDocs leaves out whatever lies in a folder whose name begins with a dot, as the icons do, after it has looked at each by eight patterns: a sixth of
the work of a small build.
"""

import os
from collections.abc import Iterator

from jinja2 import FileSystemLoader


class WithoutHidden(FileSystemLoader):
    """A loader of templates that lists nothing in folders whose names begin with a dot; what is there can be asked for as ever."""

    def list_templates(self) -> list[str]:
        """Return the name of each file, from its folder."""
        return sorted({name for folder in self.searchpath for name in _below(folder, "")})


def _below(folder: str, prefix: str) -> Iterator[str]:
    for entry in os.scandir(folder) if os.path.isdir(folder) else ():
        if not entry.is_dir(follow_symlinks=False):
            yield prefix + entry.name
        elif not entry.name.startswith("."):
            yield from _below(entry.path, f"{prefix}{entry.name}/")
