"""What a format needs of the system. In: nothing. Out: needs by name, each with how to install it."""

import shutil
from importlib import import_module

from .edition import Need

INSTALL = "apt-get install {} on Debian and Ubuntu"


def program(name: str, package: str, *, other: str = "") -> Need:
    """Return the need of a program of a Debian package; `other` says how to install it elsewhere."""
    return Need(name, lambda: shutil.which(name) is not None, _how(package, other))


def library(name: str, module: str, package: str, *, other: str = "") -> Need:
    """Return the need of a library without which a Python module cannot be imported."""
    return Need(name, lambda: _imports(module), _how(package, other))


def _how(package: str, other: str) -> str:
    return "; ".join(filter(None, [INSTALL.format(package), other]))


def _imports(module: str) -> bool:
    try:
        import_module(module)
    except (ImportError, OSError):
        return False
    return True


ZIM = program("zimwriterfs", "zim-tools", other="brew install zim-tools on macOS")
PANGO = library("Pango", "weasyprint", "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0", other="brew install pango on macOS")
PANDOC = library("pandoc", "pypandoc", "pandoc")
