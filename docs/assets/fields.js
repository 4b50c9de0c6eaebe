/* Fields of a page. Loaded by pages whose text has some, and with the search. */

/* WebKit empties fields that have autocomplete="off" when it brings a page back, and what they had put in force stays. So what stood in a
   field when the page was left is put back at once, and again where it was emptied a little later, as WebKit does on a busy machine. */
{
  let left = [];
  const back = () => { for (const [field, value] of left) field.value = value; };
  const again = () => { for (const [field, value] of left) if (!field.value) field.value = value; };
  addEventListener("pagehide", () => { left = all("input:not([type=file]), select, textarea").map((field) => [field, field.value]); });
  addEventListener("pageshow", (event) => { if (event.persisted) { back(); [0, 40, 90].forEach((wait) => setTimeout(again, wait)); } });
}

/* A choice that leads to a page below the form's address, which ends in a file where the manual opens from a disk. */
function goTo(form) {
  const choice = one("select", form);
  form.onsubmit = (event) => {
    event.preventDefault();
    if (choice.value) location.href = form.action.replace(/(index\.html)?$/, `${choice.value}/$1`); else choice.focus();
  };
  form.hidden = false;
}
all("[data-go-to]").forEach(goTo);
