// "Leave this page quickly" takes this page's place in the history, so that "back" does not return to it.
// The Escape key, pressed three times, does the same.
document.querySelectorAll("[data-leave]").forEach((link) => {
  const leave = () => window.location.replace(link.href);
  let presses = 0;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });
  document.addEventListener("keydown", (event) => {
    presses = event.key === "Escape" ? presses + 1 : 0;
    if (presses === 3) leave();
  });
});
