"""Apply changes to a copy and see what comes of it. In: a copy's folder, names of changes. Out: what went wrong, in words; nothing for a good end."""

from pathlib import Path

from lxml import html
from manuals import noon, run

from . import tasks  # noqa: F401 its changes stand among the others
from .changes import CHANGES
from .edits import Copy, Shown


def apply(copy: Copy, names: list[str]) -> tuple[list[Shown], list[str]]:
    """Make changes one after the other; return what readers should see, and what the check says of the whole."""
    shown = [each for name in names for each in CHANGES[name](copy)]
    about = names[0] if len(names) == 1 else "together"
    return shown, [f"{about}: {fault}" for fault in copy.faults()]


def built(copy: Copy, site: Path, shown: list[Shown]) -> list[str]:
    """Build the copy into a folder; return what the build says, or what readers do not see."""
    done = run(copy.root, "build", "--out", str(site), SOURCE_DATE_EPOCH=noon(copy.day))
    if done.returncode:
        return [done.stdout + done.stderr]
    return [f"{each.page or 'home'} {'does not show' if each.there else 'still shows'} “{each.text}”" for each in shown if not seen(site, each)]


def seen(site: Path, shown: Shown) -> bool:
    """Tell whether a page of the built manual shows what it should."""
    file = site / shown.page / "index.html" if not Path(shown.page).suffix else site / shown.page
    if not file.is_file():
        return False
    text = file.read_text("utf-8")
    text = text if shown.raw else html.document_fromstring(text).find("body").text_content()
    return (close(shown.text) in close(text)) == shown.there


def close(text: str) -> str:
    """Return text without the spaces that only lay it out."""
    return "".join(text.split())
