"""Pictures and files that GitHub's editor takes from the clipboard: they stay on GitHub, and the readers of the manual get none. In: lines of a page. Out: problems."""

import re

from ..line_finders import Finder, Found, Line

FILE = re.compile(
    r"https://(?:github\.com/(?:user-attachments|[\w.-]+/[\w.-]+)/(?:assets|files)/|(?:private-)?user-images\.githubusercontent\.com/)[^\s)>\"']+"
)
UPLOADING = re.compile(r"!?\[Uploading [^\]\n]{1,200}\]\(\)|^\s*Uploading \S[^\n]{0,200}(?:…|\.\.\.)\s*$")
SAVE = "save it on your computer, add the file to docs/assets/, and write ![what it shows](/assets/name.png) for a picture, [words](/assets/name.pdf) for a paper"


def _kept_on_github(lines: list[str], bare: list[str], line: Line) -> Found | None:
    match = FILE.search(line.text) if "githubusercontent.com/" in line.text or "github.com/" in line.text else None
    return match and Found(f"holds a picture or file that GitHub keeps for its own pages ({match[0][:60]})", SAVE, field="link")


def _uploading(lines: list[str], bare: list[str], line: Line) -> Found | None:
    match = UPLOADING.search(line.text) if "Uploading " in line.text else None
    return match and Found(
        f"holds “{match[0].strip()[:60]}”, the place of a file that was still on its way", f"take it away; to show the file, {SAVE}"
    )


GITHUB_FILES: tuple[Finder, ...] = (_kept_on_github, _uploading)
