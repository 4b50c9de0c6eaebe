"""Adapter to mkdocs-macros-plugin: load, bind, register. In: its environment. Out: the macros, bound to the manual."""

import sys
from functools import cache, partial, wraps
from pathlib import Path

from mkdocs.exceptions import Abort

from macros.build_date import build_date
from macros.components import REGISTRY
from macros.loader import load_once
from macros.problems import Problems
from macros.prose import fill
from macros.sealed import seal


def define_env(env) -> None:
    """Load the manual and register every macro; stop the build, with every problem in plain words, if it does not hold."""
    root = Path(env.conf.get("config_file_path") or "mkdocs.yml").resolve().parent
    try:
        manual = load_once(root, build_date(root), REGISTRY)
    except Problems as problems:
        print(problems, file=sys.stderr)
        raise Abort(f"{len(problems.problems)} to mend; nothing was built.") from None
    env.conf["manual"] = manual
    for name, function in REGISTRY.items():
        # What a macro returns depends on nothing but the manual and its values, so each call is made once.
        env.macros[name] = wraps(function)(cache(partial(function, manual)))


def on_pre_page_macros(env) -> None:
    """Fill in the calls as they were read and checked, and tell the plugin that nothing is left to compile and run."""
    env.markdown = fill(env.markdown, env.macros, seal)
    env.page.meta["render_macros"] = False
