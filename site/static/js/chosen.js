// Counts which result was opened for which words (`data-query` of the list, `data-key` of the link), unless
// the browser says that its owner does not want to be counted.
const refuses = navigator.globalPrivacyControl || navigator.doNotTrack === "1";

document.querySelectorAll("[data-query]").forEach((list) => {
  if (refuses || !navigator.sendBeacon) return;
  const count = (event) => {
    const link = event.target.closest("a[data-key]");
    if (!link || event.button > 1) return;
    const data = new URLSearchParams({ key: link.dataset.key, q: list.dataset.query });
    navigator.sendBeacon("chosen/", data); // below the address of the search page
  };
  list.addEventListener("click", count);
  list.addEventListener("auxclick", count); // the middle button opens it in a new tab
});
