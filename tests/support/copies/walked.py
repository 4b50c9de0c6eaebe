"""A small manual with a route of two pages and a module, built once, for the tests of routes, module heads and slides."""

from pathlib import Path

from manuals import SMALL, change, copy_of, run

from support.copies.training import add_module

ROUTE = """---
title: Two pages
description: "A route of two pages, told in a summary that is long enough for the rules."
kind: route
reviewed: 2026-01-31
review_by: 2027-01-31
route:
  - roles/hub.md
  - practices/awareness.md
---

## First {: #first }

{{ extract("roles/hub.md") }}

## Second {: #second }

{{ extract("practices/awareness.md#more") }}

Elsewhere: [the members](/network/members/index.md), and {{ edit_form("members", "a form for another") }}.
"""
SECOND = """---
title: Awareness
description: "A page with a lead, a section that is quoted and one that is not, long enough for the rules."
reviewed: 2026-01-31
review_by: 2027-01-31
---

The lead of the page stands above its headings. {{ cite("seoul", "Awareness-raising") }}

## More {: #more }

This section is quoted, and leads to [a place on its page](#rest).

{{ recommendation_list() }}

## Rest {: #rest }

This section stays at home.
"""


def walked(root: Path) -> Path:
    """Put a manual with a route and a module at `root`; return it."""
    copy_of(SMALL, root)
    add_module(root)
    (root / "docs/start").mkdir()
    (root / "docs/start/two.md").write_text(ROUTE, "utf-8")
    (root / "docs/practices/awareness.md").write_text(SECOND, "utf-8")
    change(
        root,
        "docs/index.md",
        "- [The hub](/roles/hub.md)",
        "- [The hub](/roles/hub.md)\n- [Two pages](/start/two.md)\n- [Awareness](/practices/awareness.md)",
    )
    return lead_to_all(root)


def lead_to_all(root: Path) -> Path:
    """Put every page into the navigation, in the order of the files."""
    settings, docs = root / "mkdocs.yml", root / "docs"
    pages = sorted(path.relative_to(docs).as_posix() for path in docs.rglob("*.md") if path != docs / "index.md")
    nav = "\n".join(["nav:", "  - Home: index.md", "  - All:", *(f"      - {page}" for page in pages)])
    settings.write_text(settings.read_text("utf-8").partition("\nnav:")[0] + f"\n{nav}\n", "utf-8")
    return root


def built(root: Path, into: Path) -> Path:
    """Build a manual into a folder, which must go well; return the folder."""
    done = run(lead_to_all(root), "build", "--out", str(into))
    assert done.returncode == 0, done.stdout + done.stderr
    return into
