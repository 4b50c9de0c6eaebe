/* Starts the editor with the forms of the manual. In: config.json beside this file. Out: the editor, or a sentence that says why there is none. */
"use strict";

window.CMS_MANUAL_INIT = true; // read by the editor, which is loaded after this

const start = async () => {
  const place = document.getElementById("edit");
  // The editor would fetch its signs from another host, which the policy of this page stops.
  document.fonts.add(new FontFace("Material Symbols Outlined", "url(vendor/material-symbols.woff2)", { display: "block" }));
  const { editor, lists } = await (await fetch("config.json")).json();
  const filled = (field) => {
    const fields = field.parts_of
      ? lists[field.parts_of].map(({ label, value }) => ({ name: value, label, widget: "object", required: false, fields: field.fields }))
      : field.fields;
    const whole = { ...field, ...(fields && { fields: fields.map(filled) }), ...(field.field && { field: filled(field.field) }) };
    delete whole.parts_of;
    return typeof field.options === "string" ? { ...whole, options: lists[field.options] } : whole;
  };
  const collections = editor.collections.map(filled);
  for (const { name, fields } of collections) {
    CMS.registerCustomFormat(name, "yml", {
      fromFile: (text) => records.read(text, fields),
      toFile: (values) => records.write(values, fields),
    });
  }
  place.hidden = true;
  CMS.init({ config: { ...editor, collections } });
};

document.addEventListener("DOMContentLoaded", () =>
  start().catch((problem) => {
    const place = document.getElementById("edit");
    place.hidden = false;
    place.append(`The editor did not start: ${problem.message}`);
  }),
);
