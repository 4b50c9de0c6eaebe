"""Scripts that come late, with the first touch or when a part is near: what one of them alone defines, no other may call."""

import re

import pytest
from manuals import ROOT

ASSETS = ROOT / "docs/assets"
EVERYWHERE = "manual.js"
LATE = re.compile(r'beside\("([\w-]+\.js)"\)')
DEFINED = re.compile(r"^(?:async )?(?:function|const|let|class) (\w+)", re.MULTILINE)
CLOSED = re.compile(r"^\(\(.*?^}\)\(.*?\);$", re.MULTILINE | re.DOTALL)  # what a script keeps to itself
ASIDE = re.compile(r"/\*.*?\*/|(?<!:)//[^\n]*", re.DOTALL)


def late(scripts: dict[str, str]) -> list[str]:
    """The scripts that another one fetches, in the order of their names."""
    return sorted({name for text in scripts.values() for name in LATE.findall(text)} & scripts.keys())


def called_early(scripts: dict[str, str]) -> list[str]:
    """Tell each call of what only a late script defines, by another script than that one."""
    bare = {name: ASIDE.sub("", text) for name, text in scripts.items()}
    known = set(DEFINED.findall(bare[EVERYWHERE]))
    found = []
    for script in late(bare):
        for name in set(DEFINED.findall(CLOSED.sub("", bare[script]))) - known:
            called = re.compile(rf"(?<![\w.]){name}\(")
            found += [
                f"{other} calls {name} of {script}" for other in bare if other != script and _own(bare[other], name) and called.search(bare[other])
            ]
    return sorted(found)


def _own(text: str, name: str) -> bool:
    """Tell whether a script does not define a name itself, at any depth."""
    return not re.search(rf"\b(?:function|const|let|class) {name}\b|[(,] ?{name}\)? =>", text)


def test_no_script_calls_what_may_not_have_come():
    scripts = {path.name: path.read_text("utf-8") for path in ASSETS.glob("*.js")}
    assert {"acts.js", "cards.js", "nearest.js", "quiz.js"} <= set(late(scripts))
    assert called_early(scripts) == []


@pytest.mark.parametrize("line", ["  copy: () => hush(1),", "hush(2);"])
def test_a_call_of_a_late_script_is_told(line: str):
    scripts = {EVERYWHERE: 'touched(beside("late.js"));', "late.js": "async function hush(n) {\n}\n", "tool.js": f"(() => {{\n{line}\n}})();\n"}
    assert called_early(scripts) == ["tool.js calls hush of late.js"]
    own = scripts | {"tool.js": f"(() => {{\n  const hush = () => 1;\n{line}\n}})();\n"}
    assert called_early(own) == []


def test_a_script_that_a_late_one_fetches_comes_late_too():
    scripts = {EVERYWHERE: 'touched(beside("acts.js"));', "acts.js": 'cards(beside("card.js"));', "card.js": "function hush(n) {\n}\n"}
    assert called_early(scripts | {"tool.js": "hush(2);\n"}) == ["tool.js calls hush of card.js"]
