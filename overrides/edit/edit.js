/* Starts the editor with the forms of the manual. In: config.json beside this file. Out: the editor, or a sentence that says why there is none. */
"use strict";

window.CMS_MANUAL_INIT = true; // read by the editor, which is loaded after this

const start = async () => {
  const place = document.getElementById("edit");
  // The editor would fetch its signs from another host, which the policy of this page stops.
  document.fonts.add(new FontFace("Material Symbols Outlined", "url(vendor/material-symbols.woff2)", { display: "block" }));
  const told = await (await fetch("config.json")).json();
  const collections = records.collections(told);
  for (const { name, fields } of collections) {
    CMS.registerCustomFormat(name, "yml", {
      fromFile: (text) => records.read(text, fields),
      toFile: (values) => records.write(values, fields),
    });
  }
  place.hidden = true;
  CMS.init({ config: { ...told.editor, collections } });
};

document.addEventListener("DOMContentLoaded", () =>
  start().catch((problem) => {
    const place = document.getElementById("edit");
    place.hidden = false;
    place.append(`The editor did not start: ${problem.message}`);
  }),
);
