/* Starts what the admin's widgets ask for in data instead of inline scripts, which the policy forbids.
   Only what is named here is ever called. See core/admin_csp.py. */
(() => {
  const FUNCTIONS = ["initDateChooser", "initDateTimeChooser", "initTimeChooser", "createTaskChooser"];
  const CLASSES = [
    "Chooser", "PageChooser", "ImageChooser", "DocumentChooser", "SnippetChooser", "InlinePanel", "MultipleChooserPanel",
  ];

  function start(root) {
    for (const mark of root.querySelectorAll("[data-admin-start]")) {
      const name = mark.dataset.adminStart;
      const given = JSON.parse(mark.dataset.adminArguments);
      mark.remove(); // once
      if (FUNCTIONS.includes(name)) window[name](...given);
      else if (CLASSES.includes(name)) new window[name](...given);
    }
  }

  // The box "select all" of wagtail-localize's form for languages
  function selectAll(event) {
    if (!event.target.matches("input[name=select_all]")) return;
    for (const box of document.querySelectorAll("input[name=locales]")) box.checked = event.target.checked;
  }

  // Where wagtail-localize's editor looks for the addresses of choosers
  function tellChooserUrls() {
    const urls = document.querySelector("[data-chooser-urls]");
    if (urls) window.chooserUrls = { ...urls.dataset };
  }

  document.addEventListener("DOMContentLoaded", () => {
    tellChooserUrls();
    start(document);
    new MutationObserver((changes) => {
      const added = changes.flatMap((change) => [...change.addedNodes]);
      if (added.some((node) => node.nodeType === Node.ELEMENT_NODE && node.isConnected)) start(document);
    }).observe(document.body, { childList: true, subtree: true });
    document.addEventListener("change", selectAll);
  });
})();
