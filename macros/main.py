"""Adapter to mkdocs-macros-plugin: load, bind, register. In: its environment. Out: the macros, bound to the manual."""

import sys
from functools import cache, partial, wraps
from pathlib import Path

from mkdocs.exceptions import Abort

from macros.build.build_date import DateError, build_date
from macros.components import REGISTRY
from macros.github.upkeep.published_record import notices, shrunken
from macros.loader import load_once
from macros.reading.diagnostics import Diagnostic, DiagnosticError
from macros.reading.markdown.call_reader import expand_calls, text_line
from macros.rendering.markdown_extensions.raw_html import seal
from macros.rules.dates.own_date import misdated


def define_env(env) -> None:
    """Load the manual and register every macro; if it does not hold, print every problem in plain words and leave the rest to `hooks`."""
    root = Path(env.conf.get("config_file_path") or "mkdocs.yml").resolve().parent
    try:
        day = build_date(root)
    except DateError as error:
        raise Abort(str(error)) from None
    diagnostics = shrunken(root)
    print("".join(f"{notice}\n" for notice in notices(root)), end="", file=sys.stderr)
    try:
        manual = load_once(root, day, REGISTRY)
        print("".join(f"{notice}\n" for notice in misdated(manual)), end="", file=sys.stderr)
    except DiagnosticError as found:
        diagnostics += found.diagnostics
    env.conf["diagnostics"] = sorted(diagnostics)
    if diagnostics:
        print(DiagnosticError(diagnostics), file=sys.stderr)
        return
    env.conf["manual"] = manual
    for name, function in REGISTRY.items():
        # What a macro returns depends on nothing but the manual and its values, so each call is made once.
        env.macros[name] = wraps(function)(cache(partial(function, manual)))


def on_pre_page_macros(env) -> None:
    """Fill in the calls as they were read and checked, and tell the plugin that nothing is left to compile and run."""
    try:
        env.markdown = expand_calls(env.markdown, env.macros, seal)
    except DiagnosticError as faults:
        print(DiagnosticError(_placed(env, fault) for fault in faults.diagnostics), file=sys.stderr)
        raise Abort("A macro could not be filled in; nothing was built.") from None
    env.page.meta["render_macros"] = False


def _placed(env, fault) -> Diagnostic:
    """Return a fault of a page's text as a problem of its file; a page made from a record begins at its first line."""
    path = env.page.file.src_uri
    page = env.conf["manual"].pages.get(path)
    first = text_line(page.body, page.body_line) if page else 1
    return fault.at(f"docs/{path}", fault.line + first - 1)
