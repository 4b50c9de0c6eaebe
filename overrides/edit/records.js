/* Records as text and back. In: the configuration; a record as it is written. Out: the forms of all kinds; values for a form, and the record with only what changed
   written anew.

A field that nobody changed stays byte for byte, with the remarks above it; in a list, so does each line or part. Scalars are read as text, as the
manual reads them, so that no country becomes false and no year a sum. */
"use strict";

const records = (() => {
  const WRITTEN = "written_as"; // how the record stood in its file; it travels with the values and is never written
  const FLOW = 120;
  const READ = { schema: jsyaml.FAILSAFE_SCHEMA };
  const WRITE = { noRefs: true, lineWidth: -1, quoteStyle: "double" };
  const QUOTED_DAY = /: "(\d{4}-\d{2}(?:-\d{2})?)"(?=[,}\]]|$)/gm;
  const KEY = /^(?:([\w-]+)|"([^"]*)"|'([^']*)')\s*:(?:\s|$)/;

  const isList = Array.isArray;
  const isPart = (value) => value !== null && typeof value === "object" && !isList(value);
  const isEmpty = (value) =>
    value === undefined || value === null || value === "" || (isList(value) && !value.length) || (isPart(value) && !Object.keys(value).length);
  const isYesOrNo = (field) => field?.widget === "select" && String(field.options) === "true,false";
  const named = (fields, name) => (fields ?? []).find((field) => field.name === name);

  /* Return a value with its parts as `change` makes them; what is empty goes. */
  const each = (value, field, change) => {
    if (isList(value)) {
      const inner = field?.fields ? { widget: "object", fields: field.fields } : field?.field;
      return value.map((item) => each(item, inner ?? { ...field, multiple: false }, change)).filter((item) => !isEmpty(item));
    }
    if (!isPart(value)) return change(value, field);
    const parts = Object.entries(value).map(([name, part]) => [name, each(part, named(field?.fields, name), change)]);
    return Object.fromEntries(parts.filter(([, part]) => !isEmpty(part)));
  };

  const forForm = (value, field) => {
    if (field?.widget === "boolean" && typeof value === "string") return value === "true";
    return field?.widget === "number" && /^-?\d+$/.test(value) ? Number(value) : value;
  };

  /* A text is one line; the word for yes is true; what the model says anyway need not be said. */
  const forRecord = (value, field) => {
    if (isYesOrNo(field)) return value === "" || value == null ? "" : String(value) === "true";
    if (field?.widget === "boolean" && value === (field.default ?? null)) return "";
    if (field?.widget === "number" && value !== "" && value != null) return Number(value);
    return typeof value === "string" ? value.replace(/\s*\n\s*/g, " ").trim() : value;
  };

  const read = (text, fields) => ({ ...each(jsyaml.load(text, READ), { fields }, forForm), [WRITTEN]: text });

  const sorted = (value) =>
    isList(value) ? value.map(sorted) : isPart(value) ? Object.keys(value).sort().map((name) => [name, sorted(value[name])]) : String(value);
  const isSame = (one, other) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

  /* Return what stands in a file for each field, with the remarks above it; what comes after the last is called "". */
  const fieldsOf = (text) => gathered(text.split("\n"), (line) => KEY.exec(line)?.slice(1).find((name) => name !== undefined));

  const gathered = (lines, begins) => {
    const found = [];
    let waiting = [];
    for (const line of lines) {
      const name = begins(line);
      if (name !== undefined) found.push([name, waiting.splice(0).concat(line)]);
      else if (!found.length || /^\s*(#|$)/.test(line)) waiting.push(line);
      else found.at(-1)[1].push(...waiting.splice(0), line);
    }
    return waiting.length ? [...found, ["", waiting]] : found;
  };

  /* Return the lines of each item of a list that is written one below the other; nothing for any other. */
  const itemsOf = (lines) => {
    const body = lines.slice(lines.findIndex((line) => KEY.test(line)) + 1);
    const indent = /^( *)- /.exec(body.find((line) => !/^\s*(#|$)/.test(line)) ?? "")?.[1];
    if (indent === undefined) return [];
    return gathered(body, (line) => (line.startsWith(`${indent}- `) ? "item" : undefined)).map(([, item]) => item);
  };

  const dump = (value, options) => jsyaml.dump(value, { ...WRITE, ...options }).trimEnd().replace(QUOTED_DAY, ": $1");
  const isShort = (value) => JSON.stringify(value).length <= FLOW;

  /* Return a value with its fields in the order of another, where that has them. */
  const arranged = (value, like) => {
    if (isList(value)) return value.map((item, number) => arranged(item, isList(like) ? like[number] : undefined));
    if (!isPart(value)) return value;
    const names = [...Object.keys(isPart(like) ? like : {}).filter((name) => name in value), ...Object.keys(value)];
    return Object.fromEntries([...new Set(names)].map((name) => [name, arranged(value[name], isPart(like) ? like[name] : undefined)]));
  };

  /* Return the lines of a field that changed; items of a list that did not are taken over. */
  const lines = (name, value, before, written) => {
    const own = (written ?? []).findIndex((line) => KEY.test(line));
    const above = written?.slice(0, own) ?? [];
    const kept = before === undefined ? [] : itemsOf(written);
    const inLine = isShort(value) || (written?.length === own + 1 && isPart(value));
    if (!isList(value) || (!kept.length && isShort(value))) return [...above, ...dump({ [name]: value }, inLine ? { flowLevel: 1 } : {}).split("\n")];
    const items = value.map((item) => {
      const at = kept.length === before?.length ? before.findIndex((other) => isSame(item, other)) : -1;
      return at >= 0 ? kept[at] : dump([item], isShort(item) ? { flowLevel: 1 } : {}).split("\n").map((line) => `  ${line}`);
    });
    return [...above, `${name}:`, ...items.flat()];
  };

  /* Return the names of the fields as they follow each other: as in the file, and a new one after that which the form has before it. */
  const order = (record, standing, fields) => {
    const found = standing.filter((name) => name in record);
    for (const [at, { name }] of fields.entries()) {
      if (!(name in record) || found.includes(name)) continue;
      const before = fields.slice(0, at).map((field) => field.name).findLast((other) => found.includes(other));
      found.splice(before === undefined ? 0 : found.indexOf(before) + 1, 0, name);
    }
    return [...found, ...Object.keys(record).filter((name) => !found.includes(name))];
  };

  const write = (values, fields) => {
    const { [WRITTEN]: text = "", ...rest } = values;
    const form = { fields };
    const stood = text ? jsyaml.load(text, READ) : {};
    const before = each(each(stood, form, forForm), form, forRecord);
    const record = arranged(each(rest, form, forRecord), stood);
    const standing = new Map(text ? fieldsOf(text) : []);
    const written = order(record, [...standing.keys()], fields).flatMap((name) =>
      isSame(record[name], before[name]) && standing.has(name) ? standing.get(name) : lines(name, record[name], before[name], standing.get(name)),
    );
    return `${[...written, ...(standing.get("") ?? [])].join("\n").trimEnd()}\n`;
  };

  /* Return a field with its choices and parts in it, which the configuration names only. */
  const filled = (field, lists) => {
    const { parts_of: parts, ...whole } = field;
    const part = ({ label, value }) => ({ name: value, label, widget: "object", required: false, fields: field.fields });
    const inner = parts ? lists[parts].map(part) : field.fields;
    if (inner) whole.fields = inner.map((each) => filled(each, lists));
    if (field.field) whole.field = filled(field.field, lists);
    return typeof field.options === "string" ? { ...whole, options: lists[field.options] } : whole;
  };

  const collections = ({ editor, lists }) => editor.collections.map((collection) => filled(collection, lists));

  return { read, write, collections };
})();
