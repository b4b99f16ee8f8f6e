// Shows the button that copies a text, where the browser can, and says that it is done.
document.querySelectorAll("[data-copy]").forEach((button) => {
  const field = document.getElementById(button.dataset.copy);
  if (!navigator.clipboard || !field) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(field.value);
    button.parentElement.querySelector("[role='status']").textContent = button.dataset.copied;
  });
});
