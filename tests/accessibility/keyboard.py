"""A walk through a page with the Tab key. In: an open Playwright page. Out: what is wrong with it, in words.

Every stop has to be seen, uncovered, marked as the place of the focus and large enough to hit (24 px, or a link in a sentence, or far
enough from its neighbours: WCAG 2.5.8); every control has to be reached; and the walk has to end. Of controls of one form, as the links of a
list, the first few are stops, and the others are taken out of the walk.
"""

from playwright.sync_api import Page

FEW = 4  # of one form
START = """FEW => {
  const able = "a[href], button, input, select, textarea, summary, [tabindex]";
  const all = [...document.querySelectorAll(able)].filter(node => node.tabIndex >= 0 && !node.disabled && node.checkVisibility({ visibilityProperty: true })
    && !(node.type === "radio" && node !== (document.querySelector(`[name="${node.name}"]:checked`) || document.querySelector(`[name="${node.name}"]`))));
  const form = node => { const parts = []; for (; node; node = node.parentElement) parts.push(`${node.tagName}.${node.className}`); return parts.join(); };
  const seen = {};
  const few = all.filter(node => (seen[form(node)] = (seen[form(node)] || 0) + 1) <= FEW || ((node.tabIndex = -1), false));
  window.walk = { all, left: new Set(few), first: null, last: null };
  document.activeElement?.blur();
  window.scrollTo(0, 0);
  return few.length;
}"""

STOP = """() => {
  const node = document.activeElement, faults = [];
  if (!node || node === document.body) return null;
  if (node === walk.last) return "same";
  if (node === walk.first) return null;
  walk.last = node;
  walk.first ??= node;
  walk.left.delete(node);
  const name = `<${node.tagName.toLowerCase()}> ${(node.getAttribute("aria-label") || node.textContent || node.name || "").trim().slice(0, 40)}`;
  const boxes = [...node.getClientRects()].filter(box => box.width && box.height);
  const box = boxes.find(box => box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth);
  if (!box) return `${name}: not in view`;
  const shown = [Math.max(box.left, 0), Math.min(box.right, innerWidth), Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  const near = [0.5, 0.2, 0.8].map(part => document.elementFromPoint(shown[0] + (shown[1] - shown[0]) * part, shown[2] + (shown[3] - shown[2]) * 0.5));
  if (!near.some(seen => seen && (node.contains(seen) || seen.contains(node)))) faults.push("covered");
  const style = getComputedStyle(node);
  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) faults.push("focus not marked");
  const whole = node.getBoundingClientRect();
  const inLine = node.closest("sup") || node;  // the number of a source stands in the sentence that it follows
  const inSentence = style.display === "inline" && [...inLine.parentElement.childNodes].some(other => other !== inLine && other.textContent.trim());
  const small = boxes.every(part => part.width < 24 || part.height < 24) && (whole.width < 24 || whole.height < 24);
  if (small && !inSentence) {
    const middle = part => [(part.left + part.right) / 2, (part.top + part.bottom) / 2];
    const [x, y] = middle(whole);
    const close = walk.all.some(other => {
      if (other === node || other.contains(node) || node.contains(other)) return false;
      const far = other.getBoundingClientRect();
      if (!far.width || far.bottom < -50 || far.top > innerHeight + 50) return false;
      const dx = Math.max(far.left - x, 0, x - far.right), dy = Math.max(far.top - y, 0, y - far.bottom);
      return Math.hypot(dx, dy) < 12;
    });
    if (close) faults.push(`${Math.round(whole.width)} by ${Math.round(whole.height)} px and close to another`);
  }
  return faults.length ? `${name}: ${faults.join(", ")}` : "";
}"""

PARTS_OF_A_CONTROL = 8  # a date has a day, a month, a year and a calendar; more means that the focus is held
LEFT = "() => [...walk.left].map(node => `<${node.tagName.toLowerCase()}> ${(node.getAttribute('aria-label') || node.textContent || node.name || '').trim().slice(0, 40)}: not reached`)"


def touch(page: Page) -> None:
    """Press a key, as a reader's first touch, and wait for the scripts that come with it: copy buttons and questions are there from then on."""
    page.keyboard.press("Shift")
    page.locator("[data-palette][aria-pressed]").first.wait_for(state="attached")
    if page.locator("[data-quiz]").count():
        page.locator(".quiz-field").first.wait_for()


def walk(page: Page) -> tuple[int, list[str]]:
    """Press Tab until the page has been gone through; return the number of stops and what is wrong."""
    page.emulate_media(reduced_motion="reduce")
    controls, stops, faults, inside = page.evaluate(START, FEW), 0, [], 0
    while stops <= controls + 5 and inside < PARTS_OF_A_CONTROL:
        page.keyboard.press("Tab")
        fault = page.evaluate(STOP)
        if fault is None:
            break
        inside = inside + 1 if fault == "same" else 0
        if inside:
            continue
        stops += 1
        if fault:
            faults.append(fault)
    else:
        faults.append(f"{stops} stops and no end")
    return stops, faults + page.evaluate(LEFT)
