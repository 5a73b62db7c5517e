// Sets the chosen theme before anything is painted, so that nobody is dazzled by the other one first.
// A file of its own: the page allows no inline scripts. The key is the one that the theme switch writes.
(function () {
  var chosen = null;
  try {
    chosen = window.localStorage.getItem('baraza.theme');
  } catch {
    // Storage may be forbidden: then the device decides.
  }
  var dark = chosen === 'dark' || (chosen !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
