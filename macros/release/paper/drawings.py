"""Drawings of the manual as pictures that stand by themselves. In: a tree with inline drawings. Out: the same with images, each with its text."""

import base64
import re
from functools import lru_cache

import lxml.html
from lxml import etree
from lxml.html import HtmlElement

from ...rendering.environment import RELEASE

SVG = "http://www.w3.org/2000/svg"
CASES = {"viewbox": "viewBox", "preserveaspectratio": "preserveAspectRatio"}
KEPT_ATTRIBUTE = re.compile(r"^(?!aria-|data-|role$|focusable$|class$)")
TEXT = ("title", "desc")
IMAGE = "data:image/svg+xml;base64,"


def as_images(text: HtmlElement) -> None:
    """Put an image in the place of each drawing."""
    for drawing in text.xpath(".//svg"):
        image = lxml.html.Element("img", {"src": IMAGE + base64.b64encode(picture(drawing)).decode(), "alt": said(drawing)})
        image.tail = drawing.tail
        drawing.getparent().replace(drawing, image)


def said(drawing: HtmlElement) -> str:
    """Return the alternative text of a drawing: its title and what it shows, in words."""
    parts = [" ".join(part.text_content().split()) for name in TEXT for part in drawing.iterchildren(name)]
    return " ".join(part if part.endswith((".", "?", "!")) else f"{part}." for part in parts if part)


def picture(drawing: HtmlElement) -> bytes:
    """Return a drawing as a file, with its size and the look of paper in it."""
    root = etree.Element(f"{{{SVG}}}svg", nsmap={None: SVG})
    for name, value in drawing.attrib.items():
        if KEPT_ATTRIBUTE.match(name):
            root.set(CASES.get(name, name), value)
    *_, width, height = drawing.get("viewbox", drawing.get("viewBox", "0 0 1 1")).split()
    root.set("width", width)
    root.set("height", height)
    etree.SubElement(root, f"{{{SVG}}}style").text = _style()
    for child in drawing:
        if child.tag not in TEXT:
            root.append(_copied(child))
    return etree.tostring(root)


def _copied(element: HtmlElement) -> etree._Element:
    made = etree.Element(f"{{{SVG}}}{element.tag}", {CASES.get(name, name): value for name, value in element.attrib.items() if ":" not in name})
    made.text, made.tail = element.text, element.tail
    for child in element:
        if isinstance(child.tag, str):
            made.append(_copied(child))
    return made


@lru_cache(maxsize=1)
def _style() -> str:
    return (RELEASE / "paper/drawing.css").read_text("utf-8")
