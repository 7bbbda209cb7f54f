// Runs before the first paint so that language, direction and colour scheme never flash.
// A file of its own because the content security policy allows no inline script.
(function () {
  var root = document.documentElement;
  // zod must not probe `new Function`: the content security policy reports it.
  globalThis.__zod_globalConfig = { jitless: true };
  try {
    var language = localStorage.getItem('tidewaiter.language');
    if (language !== 'en' && language !== 'fr' && language !== 'ar')
      language = (navigator.language || 'en').slice(0, 2);
    if (language !== 'fr' && language !== 'ar') language = 'en';
    root.lang = language;
    root.dir = language === 'ar' ? 'rtl' : 'ltr';
    var scheme = localStorage.getItem('tidewaiter.scheme');
    if (scheme !== 'light' && scheme !== 'dark') {
      scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    }
    root.setAttribute('data-mantine-color-scheme', scheme);
  } catch {
    // Storage may be forbidden; the defaults in index.html stand.
  }
})();
