"""`github`: what the workflows call, a file a command, so that each step can be run by hand as well."""

from ..common.group import Commands, main


@main.group(cls=Commands, package=__name__, help="What the workflows on GitHub call.")
def github() -> None:
    """Group the commands."""
