/* Fetched by manual.js where it is needed; its style comes with it.
   A route that the address names (#route=…, or #heading&route=…): its bar stays while one follows links on the page, stands below the text
   too, and the address keeps it. Without scripts the bar shows itself by the address alone. */
function walk() {
  const id = location.hash.slice(1).split("&").find((part) => part.startsWith("route="));
  const bar = id && document.getElementById(id);
  if (!bar) { delete document.documentElement.dataset.walk; return; }
  const below = bar.cloneNode(true);
  below.removeAttribute("id");
  below.setAttribute("aria-label", `${bar.getAttribute("aria-label")}, below the text`);
  one(".page-foot")?.append(below);
  [bar, below].forEach((each) => each.classList.add("on"));
  const heading = location.hash.slice(1).split("&")[0];
  if (heading !== id) document.getElementById(heading)?.scrollIntoView();
  addEventListener("hashchange", () => {
    if (location.hash && !location.hash.includes("route=")) history.replaceState(null, "", `${location.hash}&${id}`);
  });
}

document.head.append(make("link", { rel: "stylesheet", href: document.currentScript.src.replace(/js$/, "css"), onload: walk, onerror: walk }));
