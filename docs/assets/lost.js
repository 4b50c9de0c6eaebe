/* The page for an address that was not found. */

/* Codes are written in capitals, addresses are not: an address that was not found, offered in small letters. */
function lost(part) {
  const [url, site] = [new URL(location.href), one(".wordmark").pathname];
  const below = url.pathname.startsWith(site) ? site.length : 0;
  const small = (text) => text.replace(/%..|[A-Z]+/g, (part) => (part[0] === "%" ? part : part.toLowerCase()));
  url.pathname = url.pathname.slice(0, below) + small(url.pathname.slice(below));
  part.hidden = url.pathname === location.pathname;
  one("a", part).href = url;
  one("a", part).textContent = url;
}

all("[data-lost]").forEach(lost);
