// Suggests pages while somebody types into a search box: an "editable combobox with list autocomplete" of the
// ARIA Authoring Practices. Without it, or when it fails, the box is a plain field of a plain form.
const PAUSE = 150; // milliseconds after the last key

document.querySelectorAll("form[data-suggest]").forEach((form) => {
  const box = form.querySelector("input[type='search']");
  const list = form.querySelector("[role='listbox']");
  const status = form.querySelector("[role='status']");
  const help = form.querySelector("[id$='-help']");
  let timer;
  let request = new AbortController();
  let active = -1;

  const setAttributes = (element, attributes) =>
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));

  setAttributes(box, {
    role: "combobox",
    autocomplete: "off",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
    "aria-describedby": help.id,
  });

  const isOpen = () => !list.hidden;

  const choose = (index) => {
    active = index;
    [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    if (index < 0) return box.removeAttribute("aria-activedescendant");
    box.setAttribute("aria-activedescendant", list.children[index].id);
    list.children[index].scrollIntoView({ block: "nearest" });
  };

  const close = () => {
    clearTimeout(timer);
    request.abort();
    choose(-1);
    list.hidden = true;
    box.setAttribute("aria-expanded", "false");
    status.textContent = "";
  };

  const go = (option) => window.location.assign(option.dataset.url);

  const makePiece = (name, text) => {
    const piece = document.createElement("span");
    piece.className = name;
    piece.textContent = text;
    return piece;
  };

  const makeOption = ({ title, url, kind, language }, index) => {
    const option = document.createElement("li");
    setAttributes(option, { role: "option", id: `${list.id}-${index}`, "aria-selected": "false" });
    option.dataset.url = url;
    const name = makePiece("suggestions__title", title);
    setAttributes(name, { lang: language, dir: "auto" });
    option.append(name, " ", makePiece("suggestions__kind", kind));
    return option;
  };

  const show = ({ suggestions, how_many: howMany }) => {
    list.replaceChildren(...suggestions.map(makeOption));
    choose(-1);
    list.hidden = !suggestions.length;
    box.setAttribute("aria-expanded", String(isOpen()));
    status.textContent = howMany;
  };

  const ask = async () => {
    request = new AbortController();
    const { signal } = request;
    try {
      const query = new URLSearchParams({ q: box.value });
      const response = await fetch(`${form.dataset.suggest}?${query}`, { signal });
      const answer = await response.json();
      if (!signal.aborted && document.activeElement === box) show(answer);
    } catch {
      if (!signal.aborted) close();
    }
  };

  box.addEventListener("input", () => {
    clearTimeout(timer);
    request.abort();
    if (!box.value.trim()) return close();
    timer = setTimeout(ask, PAUSE);
  });

  box.addEventListener("keydown", (event) => {
    if (!isOpen() || event.isComposing) return;
    const last = list.children.length - 1;
    if (event.key === "ArrowDown") choose(active === last ? 0 : active + 1);
    else if (event.key === "ArrowUp") choose(active < 1 ? last : active - 1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && active >= 0) go(list.children[active]);
    else return;
    event.preventDefault();
  });

  // The field keeps the focus while somebody presses a suggestion
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role='option']");
    if (option) go(option);
  });
  box.addEventListener("blur", close);
  form.addEventListener("submit", close);
});
