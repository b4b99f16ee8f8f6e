import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents import get_document_model

from stories.blocks import MeasureBlock, VoiceBlock
from stories.media_blocks import BeforeAfterBlock, VideoBlock

SCRIPT = "<script>alert(1)</script>"


def render(block, **changes):
    value = block.normalize({**block.get_preview_value(), **changes})
    return BeautifulSoup(block.render(value), "html.parser")


def words(soup):
    return " ".join(soup.get_text(" ").split())


def refuse(block, **changes):
    with pytest.raises(StructBlockValidationError) as refusal:
        block.clean(block.normalize({**block.get_preview_value(), **changes}))
    return list(refusal.value.block_errors)


@pytest.fixture
def files(db):
    made = []

    def make(name):
        document = get_document_model().objects.create(title=name, file=ContentFile(b"x", name=name))
        made.append(document)
        return document

    yield make
    for document in made:
        document.file.delete(save=False)


@pytest.mark.parametrize("name", ["", None])
def test_voice_without_a_name_shows_the_part_and_no_face(name):
    soup = render(VoiceBlock(), name=name, role="A carer")

    assert words(soup.figcaption) == "A carer"
    assert soup.figcaption.b is None
    assert soup.svg is None


def test_voice_without_name_and_part_has_no_caption():
    soup = render(VoiceBlock(), name="", role="")

    assert soup.figcaption is None
    assert soup.svg is None
    assert words(soup) == "We are citizens, not cases."


def test_voice_with_a_name_has_a_face():
    assert render(VoiceBlock()).svg is not None


def test_measure_says_what_nobody_knows_and_whose_numbers_they_are():
    soup = render(MeasureBlock())

    assert [(row.dt.get_text(), row.dd.get_text()) for row in soup.select("dl > div")] == [
        ("Before", "4 of 10"),
        ("After", "We do not know"),
    ]
    assert "Our own numbers. Nobody else has checked them." in words(soup)
    assert "Our own numbers" not in words(render(MeasureBlock(), is_ours=False))


def test_measure_without_a_source_is_refused():
    assert refuse(MeasureBlock(), source="", is_ours=False) == ["source"]
    block = MeasureBlock()
    ours = block.clean(block.normalize({**block.get_preview_value(), "source": ""}))
    assert ours["is_ours"]


def test_film_elsewhere_is_a_link_and_says_what_it_lacks():
    soup = render(VideoBlock())

    assert soup.find(["iframe", "video", "embed", "object"]) is None
    assert soup.a["href"] == "https://example.org/"
    assert "This film has no captions." in words(soup)
    assert "There is no version in British Sign Language yet." in words(soup)
    assert "There is no text of it yet." in words(soup)


def test_film_of_our_own_plays_only_when_asked_with_its_captions(files):
    soup = render(
        VideoBlock(),
        url="",
        file=files("film.mp4"),
        captions=files("film.vtt"),
        bsl=files("sign.mp4"),
        transcript="We open.\n\nWe close.",
    )

    assert soup.video["preload"] == "none"
    assert not soup.video.has_attr("autoplay")
    assert soup.track["kind"] == "captions"
    assert soup.track["src"].endswith("/film.vtt")
    assert soup.video.source["src"] == soup.a["href"]
    assert "With captions." in words(soup)
    assert [link.get_text() for link in soup.select("a")][1] == "The same film in British Sign Language"
    assert [line.get_text() for line in soup.select("details p")] == ["We open.", "We close."]


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"url": ""}, ["file"]),
        ({"file": "film.mp4"}, ["file"]),
        ({"url": "", "file": "film.mp4", "captions": "film.txt"}, ["captions"]),
        ({"captions": "film.vtt"}, ["captions"]),
        ({"bsl": "sign.mp4", "bsl_url": "https://example.org/"}, ["bsl"]),
    ],
)
def test_film_that_cannot_be_shown_is_refused(files, changes, fields):
    given = {
        name: files(value) if name in ("file", "captions", "bsl") else value
        for name, value in changes.items()
    }
    assert refuse(VideoBlock(), **given) == fields


def test_film_at_an_address_that_runs_a_script_is_refused():
    """X01"""
    assert refuse(VideoBlock(), url="javascript:alert(1)") == ["url"]
    assert refuse(VideoBlock(), bsl_url="data:text/html,x") == ["bsl_url"]


@pytest.mark.parametrize(
    ("block", "changes"),
    [
        (VoiceBlock(), {"words": SCRIPT, "name": SCRIPT, "role": SCRIPT}),
        (MeasureBlock(), {"what": SCRIPT, "before": SCRIPT, "after": SCRIPT, "source": SCRIPT}),
        (BeforeAfterBlock(), {"before": SCRIPT, "after": SCRIPT}),
        (VideoBlock(), {"title": SCRIPT, "transcript": SCRIPT}),
    ],
    ids=lambda value: type(value).__name__,
)
def test_block_of_a_story_escapes_what_was_typed(block, changes):
    """X02"""
    soup = render(block, **changes)

    assert soup.script is None
    assert soup.get_text().count(SCRIPT) >= len(changes)
