"""The pieces that page text is made of. Each has its template in templates/blocks/ and a preview."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageBlock, ImageChooserBlock
from wagtail.models import Page

from core import renditions
from core.art import PICTURES, SCENES

TEXT_FEATURES = ["bold", "link", "document-link", "ul", "ol", "h3"]


class HeadingBlock(blocks.CharBlock):
    class Meta:
        icon = "title"
        label = _("Heading")
        description = _(
            "Says what the next part is about. Readers with a screen reader jump from one to the next."
        )
        template = "blocks/heading.html"
        preview_value = "What happened"


class ParagraphBlock(blocks.RichTextBlock):
    def __init__(self, **kwargs):
        super().__init__(**{"features": TEXT_FEATURES, **kwargs})

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("Plain text with links and lists. Short sentences help everybody.")
        template = "blocks/paragraph.html"
        preview_value = "<p>People who use services saw what was missing.</p>"


class NoteBlock(blocks.StructBlock):
    """Something to know before or beside the text: a content note, a source from outside, a caution."""

    label = blocks.CharBlock(label=_("Opening words"), required=False, max_length=60)
    text = blocks.RichTextBlock(label=_("Text"), features=["bold", "link"])

    class Meta:
        icon = "info-circle"
        label = _("Note")
        description = _(
            "Something to know before or beside the text: a caution, or where a claim comes from."
        )
        template = "blocks/note.html"
        preview_value = {"label": "From outside our sources:", "text": "<p>A newspaper wrote about it.</p>"}


class QuoteBlock(blocks.StructBlock):
    words = blocks.TextBlock(label=_("Words"), max_length=400)
    who = blocks.CharBlock(label=_("Who said it"), required=False, max_length=120)
    source = blocks.CharBlock(label=_("Where it is from"), required=False, max_length=200)

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        description = _("Words that somebody wrote or said in public, with where they are from.")
        template = "blocks/quote.html"
        preview_value = {"words": "We are citizens, not cases.", "who": "A comment (demo)", "source": ""}


class PictureBlock(blocks.StructBlock):
    image = ImageBlock(label=_("Picture"))
    caption = blocks.CharBlock(label=_("Caption"), required=False, max_length=200)

    class Meta:
        icon = "image"
        label = _("Picture")
        description = _("A picture with words for those who do not see it.")
        template = "blocks/picture.html"

    def get_preview_value(self) -> blocks.StructValue:
        """This function will return the newest picture of the site, if there is one."""
        image = get_image_model().objects.order_by("-pk").first()
        return self.normalize({"image": image, "caption": _("What the picture shows")})


class ButtonBlock(blocks.StructBlock):
    words = blocks.CharBlock(label=_("Words on the button"), max_length=60)
    page = blocks.PageChooserBlock(label=_("Page"))

    class Meta:
        icon = "link"
        label = _("Button")
        description = _("One step to take next. A page needs one at most.")
        template = "blocks/button.html"

    def get_preview_value(self) -> blocks.StructValue:
        """This function will return a button to the home page of the site."""
        page = Page.objects.live().filter(depth=2).first()
        return self.normalize({"words": _("Read more"), "page": page})


class FactBlock(blocks.StructBlock):
    """One row of a short list of facts, such as "Where: York"."""

    label = blocks.CharBlock(label=_("What"), max_length=60)
    value = blocks.TextBlock(label=_("Answer"), max_length=300)


class FactsBlock(blocks.ListBlock):
    def __init__(self, **kwargs):
        super().__init__(FactBlock(), **kwargs)

    class Meta:
        icon = "list-ul"
        label = _("Facts")
        description = _("A short list of names and answers, such as “Where: York”.")
        template = "blocks/facts.html"
        preview_value = [{"label": "Where", "value": "York"}]


class TableBlock(blocks.StructBlock):
    """A table of two columns with header cells, such as "from" and "to"."""

    caption = blocks.CharBlock(label=_("What the table shows"), max_length=120)
    first = blocks.CharBlock(label=_("Head of the first column"), max_length=60)
    second = blocks.CharBlock(label=_("Head of the second column"), max_length=60)
    rows = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("first", blocks.CharBlock(label=_("First"), max_length=300)),
                ("second", blocks.CharBlock(label=_("Second"), max_length=300)),
            ]
        ),
        label=_("Rows"),
    )

    class Meta:
        icon = "table"
        label = _("Table")
        description = _("Two columns side by side, such as “from” and “to”.")
        template = "blocks/table.html"
        preview_value = {
            "caption": "What we keep",
            "first": "What",
            "second": "How long",
            "rows": [{"first": "Access needs", "second": "14 days after the event"}],
        }


class SourceBlock(blocks.StructBlock):
    """A published source that a page rests on."""

    title = blocks.CharBlock(label=_("Title"), max_length=250)
    publisher = blocks.CharBlock(label=_("Who published it"), max_length=160, required=False)
    date = blocks.CharBlock(label=_("Date, as given"), max_length=60, required=False)
    place = blocks.CharBlock(label=_("Page or paragraph"), max_length=60, required=False)
    url = blocks.URLBlock(label=_("Address"), required=False)

    class Meta:
        icon = "doc-full"
        label = _("Source")
        description = _("The published paper that a page rests on.")
        template = "blocks/source.html"
        preview_value = {
            "title": "Developing Co-Production in York",
            "publisher": "City of York Council",
            "date": "24 August 2017",
            "place": "paragraph 11",
            "url": "",
        }


class BodyBlock(blocks.StreamBlock):
    """The text of a page."""

    heading = HeadingBlock()
    paragraph = ParagraphBlock()
    note = NoteBlock()
    quote = QuoteBlock()
    picture = PictureBlock()
    facts = FactsBlock()
    table = TableBlock()
    button = ButtonBlock()

    def get_context(self, value: blocks.StreamValue, parent_context: dict | None = None) -> dict:
        """This function will fetch the copies of all pictures in the text at once."""
        renditions.load(renditions.find_pictures(value))
        return super().get_context(value, parent_context)

    class Meta:
        template = "blocks/body.html"


def get_drawing_choices() -> list[tuple[str, str]]:
    """This function will return the names of our own drawings, the simple ones first."""
    return [(name, name) for name in (*PICTURES, *SCENES)]


class EasyReadStepBlock(blocks.StructBlock):
    """One line of Easy Read and the picture beside it."""

    words = blocks.TextBlock(
        label=_("Words"),
        max_length=200,
        help_text=_("One short sentence. No hard words. Numbers as figures."),
    )
    drawing = blocks.ChoiceBlock(choices=get_drawing_choices, label=_("One of our drawings"), required=False)
    picture = ImageChooserBlock(
        label=_("Or another picture"),
        required=False,
        help_text=_("It should show what the words say. Shown in place of the drawing."),
    )

    class Meta:
        icon = "openquote"
        label = _("Line")
        description = _("One thought of an Easy Read text: a short line, with a picture that says the same.")
        template = "blocks/easy_read_step.html"
        preview_value = {"words": "We meet 1 time each month.", "drawing": "screen", "picture": None}
