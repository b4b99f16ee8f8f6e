// Takes people to what has to be put right: to the summary on load, and from its links into the fields.
const summary = document.querySelector("[data-error-summary]");

if (summary) {
  summary.focus();
  summary.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const field = link && document.getElementById(link.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    const question = field.closest("fieldset, .govuk-form-group") || field;
    question.scrollIntoView();
    field.focus({ preventScroll: true });
  });
}
