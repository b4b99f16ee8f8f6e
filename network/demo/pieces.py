"""Short ways to write down page text: each function returns one piece of a StreamField.

A link to a page is written `<a href="page:slug">`; the builder puts the page's own address in.
"""

import uuid

# One fixed name space: a piece keeps its id, so that loading the same words twice gives the same page.
PIECES = uuid.UUID("6c1f4f5e-7f0d-4d57-9c1a-3d5a2f7a9b10")


def piece(kind: str, value) -> dict:
    return {"type": kind, "value": value, "id": str(uuid.uuid5(PIECES, f"{kind}:{value}"))}


def listed(values: list) -> list[dict]:
    """The items of a ListBlock."""
    return [piece("item", value) for value in values]


def heading(words: str) -> dict:
    return piece("heading", words)


def text(*paragraphs: str) -> dict:
    return piece("paragraph", "".join(f"<p>{words}</p>" for words in paragraphs))


def bullets(*items: str) -> dict:
    return piece("paragraph", "<ul>" + "".join(f"<li>{words}</li>" for words in items) + "</ul>")


def note(label: str, words: str) -> dict:
    return piece("note", {"label": label, "text": f"<p>{words[0].upper()}{words[1:]}</p>"})


def outside(words: str) -> dict:
    """A fact that our source papers do not hold, with where it is from."""
    return note("From outside our sources:", words)


def facts(**rows: str) -> dict:
    values = [{"label": label.replace("_", " "), "value": value} for label, value in rows.items()]
    return piece("facts", listed(values))


def table(caption: str, first: str, second: str, rows: list[tuple[str, str]]) -> dict:
    values = listed([{"first": left, "second": right} for left, right in rows])
    return piece("table", {"caption": caption, "first": first, "second": second, "rows": values})


def button(words: str, page: str) -> dict:
    return piece("button", {"words": words, "page": f"page:{page}"})


def timeline(*moments: tuple[str, str]) -> list[dict]:
    return [piece("timeline", listed([{"when": when, "text": words} for when, words in moments]))]


def voice(words: str, name: str, role: str) -> dict:
    return piece("voice", {"words": words, "name": name, "role": role})


def before_after(before: str, after: str) -> dict:
    # As the editor writes it: the translators' tool stumbles over a plain None
    no_picture = {"image": None, "decorative": False, "alt_text": ""}
    value = {"before": before, "before_picture": no_picture, "after": after, "after_picture": no_picture}
    return piece("before_after", value)


def measure(what: str, *, before: str = "", after: str = "", source: str) -> dict:
    value = {"what": what, "before": before, "after": after, "is_ours": False, "source": source}
    return piece("measure", value)


def unknown(*points: str) -> list[dict]:
    return [piece("unknown", words) for words in points]


def _with_page(value: dict, page: str) -> dict:
    return {**value, "page": f"page:{page}" if page else None}


def points(*rows: tuple[str, str] | tuple[str, str, str]) -> dict:
    """Numbered points: in short, more about it, and perhaps the key of a page with more."""
    values = [_with_page({"title": title, "text": words}, *page or [""]) for title, words, *page in rows]
    return piece("points", listed(values))


def definition(source: str, year: str, words: str, found_in: str) -> dict:
    return {"source": source, "year": year, "words": words, "found_in": found_in}


def challenge(words: str, named_by: str, answer: str, answer_from: str, page: str = "") -> dict:
    value = {"challenge": words, "named_by": named_by, "answer": answer, "answer_from": answer_from}
    return _with_page(value, page)


def policy(document: str, body: str, year: str, place: str, words: str, page: str = "") -> dict:
    value = {"document": document, "body": body, "year": year, "place": place, "words": words}
    return _with_page(value, page)


def role(body: str, words: str, does: str, *, is_vacant: bool = False) -> dict:
    return {"body": body, "role": words, "does": does, "is_vacant": is_vacant}


def many(kind: str, *values: dict) -> dict:
    """A piece that is a list: definitions, challenges, policies or roles."""
    return piece(kind, listed(list(values)))


def unknowns(*points: str) -> dict:
    return piece("unknowns", listed(list(points)))


def group(title: str, *pages: str) -> dict:
    """Pages that stand together on a landing page, by key."""
    return piece("group", {"title": title, "pages": listed([f"page:{page}" for page in pages])})
