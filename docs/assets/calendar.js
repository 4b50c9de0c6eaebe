/* A file for calendars (RFC 5545), for the session builder and the action planner. In: its name and its entries as lists of lines. */
const calendar = (() => {
  /* Text of readers: no sign of it is one of the format's. */
  const inCalendar = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n").replace(/[\x00-\x1f\x7f]/g, " ");

  /* Lines of at most 75 bytes, parted between letters. */
  function folded(line) {
    const parts = [];
    let part = "", size = 0;
    for (const letter of line) {
      const bytes = new TextEncoder().encode(letter).length;
      if (size + bytes > 74) { parts.push(part); part = " "; size = 1; }
      part += letter;
      size += bytes;
    }
    return [...parts, part].join("\r\n");
  }

  const stamp = (date) => date.toISOString().replace(/[-:]|\.\d+/g, "");
  const host = () => new URL(one('link[rel="canonical"]')?.href || location.href).hostname || "focal-points-manual";

  /* One entry. A higher number later makes a corrected entry take the place of itself, by its id. */
  const entry = (id, lines) => ["BEGIN:VEVENT", `UID:${id}@${host()}`, `SEQUENCE:${Math.floor(Date.now() / 60000)}`, `DTSTAMP:${stamp(new Date())}`, ...lines,
    "END:VEVENT"];

  function file(tool, title, entries) {
    const named = title ? [`X-WR-CALNAME:${inCalendar(title)}`] : [];
    const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//Focal Points Manual//${tool}//EN`, "CALSCALE:GREGORIAN", ...named, ...entries.flat(), "END:VCALENDAR"];
    return `${lines.map(folded).join("\r\n")}\r\n`;
  }

  return { inCalendar, stamp, entry, file };
})();
