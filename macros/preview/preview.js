// Asks the preview once a second whether there is something new, and shows it. Not part of the published manual.
const script = document.currentScript;
const title = document.title;

async function look() {
  try {
    const now = await (await fetch("/preview/version", { cache: "no-store" })).json();
    document.title = now.busy ? `… ${title}` : title;
    if (now.version !== script.dataset.version) {
      if (script.dataset.home && now.good) location.replace(script.dataset.home);
      else location.reload();
      return;
    }
  } catch {
    // The preview has ended, or is starting again.
  }
  setTimeout(look, 1000);
}

look();
