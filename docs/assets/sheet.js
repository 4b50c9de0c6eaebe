/* What the printable sheets of a module do with scripts on: a button that prints. */
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.onclick = () => print();
}
