import json

import pytest
from django.template.loader import get_template
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from core.blocks import BodyBlock, ButtonBlock, EasyReadStepBlock, PictureBlock
from events.blocks import AgendaBlock, HostBlock, PaperBlock, ScopeBlock
from events.heard_blocks import HeardBlock
from stories.blocks import MeasureBlock, TimelineBlock, VoiceBlock
from stories.media_blocks import StoryBodyBlock

BLOCKS = [
    *HeardBlock().child_blocks.values(),
    *(
        block
        for name, block in StoryBodyBlock().child_blocks.items()
        if name not in HeardBlock().child_blocks
    ),
    AgendaBlock(),
    EasyReadStepBlock(),
    HostBlock(),
    MeasureBlock(),
    PaperBlock(),
    ScopeBlock(),
    TimelineBlock(),
    VoiceBlock(),
]


@pytest.fixture
def picture(db):
    image = get_image_model().objects.create(
        title="A table", file=get_test_image_file(), description="People at a table"
    )
    yield image
    image.file.delete(save=False)


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: type(block).__name__)
def test_block_has_a_template_of_its_own_and_a_preview(block):
    get_template(block.meta.template)
    assert block.meta.template.startswith("blocks/")
    assert block.is_previewable


@pytest.mark.parametrize(
    ("block", "words"),
    [
        ("heading", "<h2>What happened</h2>"),
        ("paragraph", "<p>People who use services saw what was missing.</p>"),
        ("note", "From outside our sources:"),
        ("quote", "We are citizens, not cases."),
        ("facts", "<dt>Where</dt><dd>York</dd>"),
        ("table", '<caption class="govuk-table__caption">What we keep</caption>'),
    ],
)
def test_block_shows_its_preview(block, words):
    child = BodyBlock().child_blocks[block]
    assert words in child.render(child.normalize(child.get_preview_value()))


@pytest.mark.parametrize(
    ("block", "words"),
    [
        (AgendaBlock(), '<time datetime="10:00">10:00</time>'),
        (HostBlock(), "<b>Asha Example (demo)</b><br>Expert by experience"),
        (EasyReadStepBlock(), '<p class="easy-step__words">We meet 1 time each month.</p>'),
        (ScopeBlock(), "<li>Budgets agreed for this year</li>"),
        (PaperBlock(), '<a href="https://example.org/">What we talk about</a> (Easy Read)'),
        (HeardBlock().child_blocks["decision"], "Who does it: The hosts (demo). No date is set."),
        (HeardBlock().child_blocks["other_view"], "<p>A phone call is better than a letter.</p>"),
        (HeardBlock().child_blocks["thanks"], "Thank you to everybody who came"),
        (HeardBlock().child_blocks["recording"], "This recording has no captions."),
    ],
)
def test_block_of_one_kind_of_page_shows_its_preview(block, words):
    assert words in block.render(block.normalize(block.get_preview_value()))


def test_picture_shows_its_alternative_text_and_caption(picture):
    block = PictureBlock()
    html = block.render(block.get_preview_value())
    assert 'alt="People at a table"' in html
    assert "What the picture shows" in html


@pytest.mark.django_db
def test_picture_without_a_file_shows_nothing():
    block = PictureBlock()
    assert block.render(block.get_preview_value()).strip() == ""


def test_button_leads_to_its_page(home):
    block = ButtonBlock()
    html = block.render(block.get_preview_value())
    assert f'href="{home.url}"' in html
    assert "Read more" in html


def test_button_to_an_unpublished_page_is_not_drawn(home):
    home.unpublish()
    home.refresh_from_db()
    block = ButtonBlock()
    assert block.render(block.normalize({"words": "Read more", "page": home})).strip() == ""


@pytest.mark.parametrize(
    ("block", "value"),
    [
        ("heading", "<script>alert(1)</script>"),
        ("quote", {"words": "<script>alert(1)</script>", "who": "<b>x</b>", "source": ""}),
        ("facts", [{"label": "<script>", "value": "<script>alert(1)</script>"}]),
        ("table", {"caption": "<script>", "first": "<script>", "second": "", "rows": []}),
    ],
)
def test_block_escapes_what_was_typed(block, value):
    """X02"""
    child = BodyBlock().child_blocks[block]
    html = child.render(child.normalize(value))
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_paragraph_drops_links_that_run_scripts_when_it_is_saved():
    """X01"""
    child = BodyBlock().child_blocks["paragraph"]
    text = {"text": "Read", "type": "unstyled", "depth": 0, "inlineStyleRanges": [], "key": "a"}
    link = {"type": "LINK", "mutability": "MUTABLE", "data": {"url": "javascript:alert(1)"}}
    posted = {
        "blocks": [{**text, "entityRanges": [{"offset": 0, "length": 4, "key": 0}]}],
        "entityMap": {"0": link},
    }
    value = child.value_from_datadict({"text": json.dumps(posted)}, {}, "text")
    html = child.render(value)
    assert "Read" in html
    assert "javascript" not in html


@pytest.mark.parametrize("places", [{}, {"url": "https://example.org/", "page": True}])
def test_paper_is_in_exactly_one_place(home, places):
    block = PaperBlock()
    value = {**block.get_preview_value(), "url": "", **places}
    value["page"] = home if value["page"] else None
    with pytest.raises(StructBlockValidationError) as refused:
        block.clean(block.normalize(value))
    assert list(refused.value.block_errors) == ["document"]


def test_recording_with_captions_elsewhere_says_where():
    block = HeardBlock().child_blocks["recording"]
    value = block.normalize({**block.get_preview_value(), "captions": "elsewhere"})
    with pytest.raises(StructBlockValidationError) as refused:
        block.clean(value)
    assert list(refused.value.block_errors) == ["captions_url"]
    value["captions_url"] = "https://example.org/text"
    assert block.clean(value)["captions"] == "elsewhere"
