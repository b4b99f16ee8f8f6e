"""What every rendered page must hold, read from its HTML."""

from html.parser import HTMLParser

RUNS = {"", "module", "text/javascript", "application/javascript"}


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.headings = 0
        self.inline = []
        self._script = False

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.headings += tag == "h1"
        self._script = tag == "script" and attrs.get("type", "") in RUNS and "src" not in attrs
        if tag == "style" or self._script:
            self.inline.append(tag)
        self.inline += [name for name in attrs if name == "style" or name.startswith("on")]


def read_page(html: str) -> tuple[int, list[str]]:
    """This function will return how many <h1> a page has, and what in it the security policy would stop."""
    reader = _Reader()
    reader.feed(html)
    return reader.headings, reader.inline
