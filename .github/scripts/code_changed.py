"""Says whether a proposal changes code: `code=true` or `code=false`, as a line for $GITHUB_OUTPUT. Standard library only.

Content is what editors change: data/ and docs/, except what is code or its documentation there, what mkdocs.yml says of the manual itself, and
the notes at the top. The code's tests never read it. A check that GitHub requires and `paths:` skips would wait for ever; so the job
always runs, and asks here. In: the version that the proposal left, in BASE. What cannot be told counts as code.
"""

import os
import re
import subprocess
import sys

CONTENT = ("data/", "docs/")
CODE = ("docs/assets/", "docs/contributing/", "data/schema/", "data/README.md")
NOTES = re.compile(r"(CHANGELOG|CHANGES|NEWS|LICENSE|CITATION)[^/]*$")
SETTINGS = "mkdocs.yml"
OF_ITSELF = ("site_name:", "site_description:", "site_url:", "extra:", "nav:", "#")


def is_content(path: str) -> bool:
    """Tell whether a file belongs to the content."""
    return path.startswith(CONTENT) and not path.startswith(CODE) or bool(NOTES.match(path))


def changes_code(base: str) -> bool:
    """Tell whether what is here differs in code from where it left `base`."""
    start = git("merge-base", base, "HEAD").strip()
    changed = git("diff", "--name-only", "--no-renames", "-z", start).split("\0")[:-1]
    return any(not is_content(path) and not (path == SETTINGS and code_of(start) == code_of("HEAD")) for path in changed)


def code_of(version: str) -> list[str]:
    """Return the settings of a version without what the manual says of itself."""
    parts = re.split(r"^(?=[\w#])", git("show", f"{version}:{SETTINGS}"), flags=re.MULTILINE)
    return [part.strip() for part in parts if not part.startswith(OF_ITSELF)]


def git(*words: str) -> str:
    """Return what Git says."""
    return subprocess.run(["git", *words], capture_output=True, text=True, check=True, encoding="utf-8").stdout


if __name__ == "__main__":
    try:
        found = changes_code(os.environ["BASE"])
    except (OSError, KeyError, subprocess.CalledProcessError) as error:
        print(f"What changed cannot be told ({error}), so it counts as code.", file=sys.stderr)
        found = True
    print(f"code={str(found).lower()}")
