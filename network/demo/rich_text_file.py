"""Files that any word processor opens: Rich Text Format, which is plain letters."""


def make_rtf(lines: list[tuple[str, bool]], *, points: int = 12) -> str:
    """This function will return a document of the lines, each with whether it is a heading, in letters of
    so many points. The text is ASCII: other letters are written as RTF's own codes.
    """
    size = points * 2  # RTF counts in half points
    paragraphs = [
        rf"{{\b\fs{size + 8} {_escape(words)}\par}}" if is_heading else rf"{{\fs{size} {_escape(words)}\par}}"
        for words, is_heading in lines
    ]
    start = r"{\rtf1\ansi\uc1\deff0{\fonttbl{\f0\fswiss Arial;}}\f0\sa120"
    return "\n".join([start, *paragraphs, "}"])


def _escape(words: str) -> str:
    escaped = words.replace("\\", r"\\").replace("{", r"\{").replace("}", r"\}")
    units = escaped.encode("utf-16-le")
    codes = [int.from_bytes(units[place : place + 2], "little") for place in range(0, len(units), 2)]
    return "".join(chr(code) if code < 128 else rf"\u{_make_signed(code)}?" for code in codes)


def _make_signed(code: int) -> int:
    """RTF takes numbers of 16 bits with a sign."""
    return code - 65536 if code > 32767 else code
