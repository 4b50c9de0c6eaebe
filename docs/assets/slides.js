/* Slides one at a time: keyboard, buttons, notes, full screen. The address names the slide: #messages, or #/7 for the seventh.
   Without this script the slides stand one below the other. Nothing is stored or sent. */
const root = document.documentElement;
try {
  const theme = localStorage.getItem("manual.theme");
  if (theme) root.dataset.theme = theme;
} catch { /* the colours of the device */ }
const slides = [...document.querySelectorAll(".slide")];
const bar = document.querySelector(".control");
const said = document.querySelector("[data-said]");
const narrow = matchMedia("(max-width: 45rem)");
const SHAPE = 9 / 16, STEP = .04, SMALLEST = .5;
let at = 0;

/* The slide that an address means: a number, or the slide that is or holds the element with that id. */
function meant(hash) {
  let id = hash.slice(1);
  try { id = decodeURIComponent(id); } catch { /* an address that was cut off or mistyped: the first slide */ }
  const number = Number(id.replace("/", ""));
  if (id && number) return Math.min(Math.max(number, 1), slides.length) - 1;
  const target = document.getElementById(id);
  if (target?.closest(".notes")) notes(true);
  return target ? slides.indexOf(target.closest(".slide")) : -1;
}

function show(number, speak = true) {
  at = Math.min(Math.max(number, 0), slides.length - 1);
  slides.forEach((slide, index) => slide.classList.toggle("now", index === at));
  const slide = slides[at];
  place.value = `${at + 1} / ${slides.length}`;
  back.disabled = at === 0;
  on.disabled = at === slides.length - 1;
  slide.scrollIntoView?.({ block: "nearest" });
  if (!speak) return;
  history.replaceState(null, "", `#${slide.id}`);
  slide.focus({ preventScroll: true });
  said.textContent = `Slide ${at + 1} of ${slides.length}: ${slide.querySelector("h1, h2").textContent}`;
}

const next = () => show(at + 1);

/* Text is made smaller, a step at a time, where the reader's font is too wide or too tall for a slide. The sizes grow and shrink with the
   slide, so what fits once fits on every screen and on paper; a narrow screen needs none of it, since its slides are as long as their text. */
function fit() {
  const staged = root.classList.contains("stage");
  root.classList.remove("stage");
  for (const slide of slides) {
    const face = slide.querySelector(".face");
    slide.style.removeProperty("--fit");
    for (let size = 1; !narrow.matches && size > SMALLEST && overfull(face); size -= STEP) slide.style.setProperty("--fit", size - STEP);
  }
  root.classList.toggle("stage", staged);
}

function overfull(face) {
  const box = face.getBoundingClientRect(), foot = face.querySelector(".foot"), last = foot.previousElementSibling;
  return box.height > box.width * SHAPE + 1 || last.getBoundingClientRect().bottom > foot.getBoundingClientRect().top
    || face.scrollWidth > face.clientWidth || foot.scrollWidth > foot.clientWidth;
}

function notes(state = !root.classList.contains("with-notes")) {
  root.classList.toggle("with-notes", state);
  noted.setAttribute("aria-pressed", state);
}

function stage(state = !root.classList.contains("stage")) {
  root.classList.toggle("stage", state);
  list.setAttribute("aria-pressed", !state);
  if (state) show(at); else slides[at].scrollIntoView();
}

function full() {
  if (document.fullscreenElement) document.exitFullscreen(); else root.requestFullscreen?.();
}

function button(text, act, key) {
  const made = Object.assign(document.createElement("button"), { type: "button", textContent: text });
  made.onclick = () => act();
  if (key) { made.setAttribute("aria-keyshortcuts", key); made.title = `Key: ${key}`; }
  return made;
}

const back = button("Back", () => show(at - 1), "ArrowLeft");
const on = button("Next", next, "ArrowRight");
const noted = button("Notes", notes, "N");
const list = button("All slides", stage, "A");
const wide = button("Full screen", full, "F");
const place = document.createElement("output");
/* On a small screen one row stays, and what it does not hold is folded behind "More" (slides.css). */
const rest = Object.assign(document.createElement("div"), { className: "rest", id: "more" });
const more = button("More", () => unfold(more.getAttribute("aria-expanded") !== "true"));
more.className = "unfold";
more.setAttribute("aria-controls", rest.id);
function unfold(open) { more.setAttribute("aria-expanded", open); rest.classList.toggle("open", open); }
rest.append(noted, list, wide, button("Print", () => print()), ...bar.children);
rest.onclick = () => { if (rest.contains(document.activeElement)) more.focus(); unfold(false); };
bar.append(back, place, on, more, rest);
unfold(false);
noted.setAttribute("aria-pressed", "false");
wide.hidden = !root.requestFullscreen;

const keys = {
  ArrowRight: next, ArrowDown: next, PageDown: next, " ": next, Enter: next,
  Escape: () => { if (rest.contains(document.activeElement)) more.focus(); unfold(false); },
  ArrowLeft: () => show(at - 1), ArrowUp: () => show(at - 1), PageUp: () => show(at - 1), Backspace: () => show(at - 1),
  Home: () => show(0), End: () => show(slides.length - 1), n: notes, a: stage, f: full,
};
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const act = keys[event.key.length > 1 ? event.key : event.key.toLowerCase()];
  const staged = root.classList.contains("stage");
  if (!act || (event.key.length > 1 || event.key === " ") && (event.key !== "Escape" && !staged || event.target.closest("a, button") && [" ", "Enter"].includes(event.key))) return;
  event.preventDefault();
  if (event.key === " " && event.shiftKey) show(at - 1); else act();
});

let touched = null;
document.addEventListener("touchstart", (event) => { touched = event.changedTouches[0]; }, { passive: true });
document.addEventListener("touchend", (event) => {
  const moved = event.changedTouches[0].clientX - touched.clientX;
  if (root.classList.contains("stage") && Math.abs(moved) > 60) { if (moved < 0) next(); else show(at - 1); }
}, { passive: true });

addEventListener("hashchange", () => { const slide = meant(location.hash); if (slide >= 0) show(slide); });
narrow.addEventListener("change", fit);
fit();
root.classList.add("stage", "ready");
list.setAttribute("aria-pressed", "false");
show(Math.max(meant(location.hash), 0), false);
if (location.hash) slides[at].focus({ preventScroll: true });
