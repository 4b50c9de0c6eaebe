/* The mapping worksheet of a state's page, filled in: a button takes the lines on record from the table of treaties and gives each its own
   answers. What it needs is loaded when it is used, so that the page stays light: worksheet.js, form.js and fill-in.js, and what is asked, which the
   build writes from data/forms/mapping-worksheet.yml (assets/mapping-worksheet.js). Nothing leaves the machine. */
{
  const place = one("[data-fill-in]");
  const near = document.currentScript.src;
  const code = location.pathname.replace(/index\.html$/, "").split("/").at(-2).toLowerCase();
  const fetched = (name) => new Promise((resolve, reject) => {
    const from = new URL(name, near).href;
    document.head.append(name.endsWith(".js") ? make("script", { src: from, onload: resolve, onerror: reject }) : make("link", { rel: "stylesheet", href: from, onload: resolve, onerror: reject }));
  });
  const open = one("[data-begin]", place);
  open.hidden = false;
  open.onclick = async () => {
    open.disabled = true;
    try {
      await Promise.all(["worksheet.css", "form.css", "register.css", "worksheet.js", "fill-in.js", "mapping-worksheet.js"].map(fetched));
      await fetched("form.js");
    } catch {
      open.disabled = false;
      say("The worksheet could not be loaded. Please try again, or print the page.");
      return;
    }
    open.parentNode.remove();
    worksheetAsForm(place, code, mappingWorksheet);
    one("[data-field]", place).focus();
  };
  try { if (localStorage.getItem(`manual.form.mapping-worksheet.${code}`) !== null) open.click(); } catch { /* nothing is kept here */ }
}
