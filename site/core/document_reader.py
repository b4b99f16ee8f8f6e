"""Reads one document: `python document_reader.py <ending>` takes the file on standard input and answers with
its text. A program of its own, with little memory and time: a hostile file ends it, and nothing else.

Ends with a status of FAULTS where there is no text to be had.
"""

import io
import re
import resource
import sys

MEMORY = 1024**3  # bytes
SECONDS = 20
PAGES = 300
CHARACTERS = 200_000
ENCRYPTED, UNREADABLE = 3, 4


class Encrypted(Exception):
    """Only who has the password can read it."""


def read_pdf(content: bytes) -> str:
    """This function will return the text of the first pages. Raises Encrypted, and whatever pypdf does."""
    import pypdf

    reader = pypdf.PdfReader(io.BytesIO(content))
    if reader.is_encrypted and not reader.decrypt(""):
        raise Encrypted
    pieces, length = [], 0
    for page in reader.pages[:PAGES]:
        pieces.append(page.extract_text())
        length += len(pieces[-1])
        if length > CHARACTERS:
            break
    return "\n".join(pieces)


def read_docx(content: bytes) -> str:
    """This function will return the words of paragraphs and tables. Raises whatever python-docx does."""
    import docx

    document = docx.Document(io.BytesIO(content))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def read_rtf(content: bytes) -> str:
    """This function will return the words of a file of Rich Text Format, without its tables of fonts and the
    like.
    """
    text = content.decode("cp1252", "replace")
    if not text.startswith("{\\rtf"):
        raise ValueError("This is no RTF.")
    text = re.sub(r"\{\\(?:\*|fonttbl|colortbl|stylesheet|info)[^{}]*(?:\{[^{}]*\}[^{}]*)*\}", "", text)
    text = re.sub(r"\\(?:par|line|tab|cell|row)\b ?", "\n", text)
    text = re.sub(
        r"\\'([0-9a-f]{2})", lambda found: bytes.fromhex(found[1]).decode("cp1252", "replace"), text
    )
    text = re.sub(r"\\u(-?\d{1,5}) ?\??", lambda found: chr(int(found[1]) % 0x10000), text)
    return re.sub(r"\\[a-z]+-?\d* ?|[{}]", "", text)


def read_text(content: bytes) -> str:
    """This function will return a plain text."""
    return content.decode("utf-8", "replace")


READERS = {"pdf": read_pdf, "docx": read_docx, "rtf": read_rtf, "txt": read_text, "md": read_text}


def main(ending: str) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    content = sys.stdin.buffer.read()
    try:
        text = READERS[ending](content)[:CHARACTERS]
    except Encrypted:
        sys.exit(ENCRYPTED)
    except Exception:  # whatever is wrong with it: who called says so in words
        sys.exit(UNREADABLE)
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))


if __name__ == "__main__":
    main(sys.argv[1])
