// "Leave this page quickly" takes this page's place in the history, so that "back" does not return to it.
document.querySelectorAll("[data-leave]").forEach((link) => {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    window.location.replace(link.href);
  });
});
