/* Before anything is painted: scripts are on, and the colours the reader chose (none: those of the device). */
{
  const root = document.documentElement;
  root.className = "js";
  try {
    const theme = localStorage.getItem("manual.theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch { /* storage is closed: follow the device */ }
}
