"""What the network says about itself on every page: editors' text, one row a language."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Locale, TranslatableMixin

PLAIN_TEXT = ["bold", "link", "ul"]


class NetworkDetails(TranslatableMixin, models.Model):
    name = models.CharField(_("name of the network"), max_length=120)
    area = models.CharField(_("area"), max_length=120, blank=True)
    footer_text = models.TextField(_("last line of each page"), blank=True)
    contact_role = models.CharField(_("who answers, by role"), max_length=120, blank=True)
    contact_email = models.EmailField(_("e-mail address"), blank=True)
    contact_phone = models.CharField(_("telephone"), max_length=40, blank=True)
    contact_post = models.TextField(_("postal address"), blank=True)
    crisis_text = RichTextField(
        _("help in a crisis"), features=PLAIN_TEXT, blank=True, help_text=_("Opens the foot of every page.")
    )
    safeguarding_role = models.CharField(_("safeguarding contact, by role"), max_length=120, blank=True)
    safeguarding_text = RichTextField(_("safeguarding"), features=PLAIN_TEXT, blank=True)
    sign_up_help = models.ForeignKey(
        "wagtailcore.Page",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("page on how to sign up"),
        help_text=_("Linked beside every form to sign up."),
    )
    house_rules = models.ForeignKey(
        "wagtailcore.Page",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("page with the house rules"),
        help_text=_("Linked where people ask to join."),
    )

    panels = [
        MultiFieldPanel(
            [FieldPanel("name"), FieldPanel("area"), FieldPanel("footer_text")], heading=_("Who we are")
        ),
        MultiFieldPanel(
            [
                FieldPanel("contact_role"),
                FieldPanel("contact_email"),
                FieldPanel("contact_phone"),
                FieldPanel("contact_post"),
            ],
            heading=_("How to reach us"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("crisis_text"),
                FieldPanel("safeguarding_role"),
                FieldPanel("safeguarding_text"),
                FieldPanel("sign_up_help"),
                FieldPanel("house_rules"),
            ],
            heading=_("Help and safety"),
        ),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("details of the network")
        verbose_name_plural = _("details of the network")
        constraints = [models.UniqueConstraint(fields=["locale"], name="core_networkdetails_one_per_locale")]

    def __str__(self) -> str:
        return f"{self.name} ({self.locale.language_code})"

    @classmethod
    def for_language(cls, language_code: str, fallback: str = "en") -> "NetworkDetails":
        """This function will return the details in this language, else in `fallback`, else an empty row."""
        rows = {
            row.locale.language_code: row
            for row in cls.objects.select_related(
                "locale", "sign_up_help__locale", "house_rules__locale"
            ).filter(locale__language_code__in=[language_code, fallback])
        }
        return rows.get(language_code) or rows.get(fallback) or cls(locale=Locale(language_code=fallback))
