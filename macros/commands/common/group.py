"""What every command shares: the group, the project's root, and the manual as it is now."""

import datetime as dt
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING

import click

from ...build.build_date import DateError, build_date
from ...build.together import finish
from .disk import is_of_disk, reason

if TYPE_CHECKING:
    from ...loader import Loaded
    from ...models.manual import Manual

ROOT = Path(__file__).resolve().parents[3]
AS_OF = click.option(
    "--as-of",
    metavar="DATE",
    type=click.DateTime(["%Y-%m-%d"]),
    help="the day to count from, yyyy-mm-dd; without it the day of the last commit, so that one commit always gives one answer",
)


class Commands(click.Group):
    """The commands of a package, each imported from the module of its name when it is called for: a build waits for nothing that it does not use."""

    def __init__(self, *arguments: object, package: str, **settings: object):
        super().__init__(*arguments, **settings)
        self.package = package

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return sorted(self._modules())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, its module imported; None if there is no such command."""
        if name := self._modules().get(cmd_name):
            import_module(f".{name}", self.package)
        return super().get_command(ctx, cmd_name)

    def _modules(self) -> dict[str, str]:
        """Return the module of each command: every one of the package but what they share."""
        names = (module.name for module in iter_modules(import_module(self.package).__path__))
        return {name.rstrip("_").replace("_", "-"): name for name in names if name != "common"}


class Entry(Commands):
    """All commands of the manual, and how each of them begins and ends."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; an environment that gives no date, and a disk that refuses a file, end in a sentence."""
        try:
            _finish()
            return super().invoke(ctx)
        except DateError as error:
            sys.exit(str(error))
        except OSError as error:
            if not is_of_disk(error):
                raise
            sys.exit(f"Nothing more was done: {reason(error)}.")


def _finish() -> None:
    """Put into place what a command that was killed has written and not put there, and say so."""
    if placed := finish(ROOT):
        click.echo(f"An earlier command was stopped while it wrote. All its files are in place now: {', '.join(placed)}.", err=True)


@click.group(cls=Entry, package="macros.commands", help="Check, build and look at the Focal Points Manual.")
def main() -> None:
    """Group the commands."""


def read(day: dt.datetime | None = None, *, quiet: bool = False) -> "Loaded":
    """Read the manual as it is on disk, for a day or for the day of its last commit; say what is not as usual about that day, unless `quiet`."""
    from ...components import REGISTRY
    from ...github.git import files_before
    from ...github.upkeep.published_record import notices
    from ...loader import read_all
    from ...rules.dates.own_date import misdated

    today = day.date() if day else build_date(ROOT)
    said = [] if quiet else notices(ROOT)
    loaded = read_all(ROOT, today, REGISTRY, files_before(ROOT))
    for notice in said if quiet else [*said, *misdated(loaded.manual)]:
        click.echo(notice, err=True)
    return loaded


def read_at(version: str) -> "Loaded":
    """Read the manual as it stood in a version (a branch, tag or commit).

    Raises:
        Unknown: there is no such version here, or no repository.
    """
    from ...components import REGISTRY
    from ...github.git import unpack
    from ...loader import read_all

    with tempfile.TemporaryDirectory() as folder:
        unpack(ROOT, version, Path(folder))
        return read_all(Path(folder), build_date(ROOT), REGISTRY)


def sound() -> "Manual":
    """Return the manual; if it has faults, tell them and exit 1."""
    loaded = read()
    if loaded.diagnostics:
        for problem in loaded.diagnostics:
            click.echo(str(problem), err=True)
        click.echo(f"{len(loaded.diagnostics)} to mend first.", err=True)
        sys.exit(1)
    return loaded.manual
