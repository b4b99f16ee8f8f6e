/* Fetches the hints for a page into its side panel of checks: at first, after each save, and when asked. */
(() => {
  function start(panel) {
    const status = panel.querySelector("[data-hints-status]");
    const list = panel.querySelector("[data-hints-list]");
    const look = async () => {
      try {
        const response = await fetch(panel.dataset.hints, { headers: { "X-Requested-With": "XMLHttpRequest" } });
        if (!response.ok) throw new Error(response.status);
        list.innerHTML = await response.text();
        const count = list.querySelector("[data-hints-count]");
        status.textContent = count.textContent;
        count.remove();
      } catch {
        status.textContent = panel.dataset.hintsFailed;
      }
    };
    panel.querySelector("[data-hints-button]").addEventListener("click", look);
    document.addEventListener("w-autosave:success", look);
    look();
  }

  document.addEventListener("DOMContentLoaded", () => {
    const panel = document.querySelector("[data-hints]");
    if (panel && panel.dataset.hints) start(panel);
  });
})();
