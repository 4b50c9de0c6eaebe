/* What the printable sheets of a module do with scripts on: a button that prints. */
/* The colours that the reader chose in the manual. */
try {
  const theme = localStorage.getItem("manual.theme");
  if (theme) document.documentElement.dataset.theme = theme;
} catch { /* those of the device */ }
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.onclick = () => print();
}
