"""What people with an account follow, what is new there, and how they want to hear of it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from network.enums import News, NewsPace


class Follow(models.Model):
    """Somebody wants to hear of a page. `network/follows.py` is the only writer."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="follows")
    # The page in the site's own language: its translations are followed with it
    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    created_at = models.DateTimeField()

    class Meta:
        verbose_name = _("followed page")
        verbose_name_plural = _("followed pages")
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["user", "page"], name="network_follow_once")]

    def __str__(self) -> str:
        return f"{self.user_id} {self.page_id}"


class NewsItem(models.Model):
    """Something new on a page that can be followed. People are told once, at their own pace.

    `network/news.py` is the only writer.
    """

    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=10, choices=News)
    what = models.CharField(max_length=80)  # which piece of the page is new, e.g. the id of its block
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("piece of news")
        verbose_name_plural = _("news")
        default_permissions = ()
        ordering = ["at", "pk"]
        constraints = [models.UniqueConstraint(fields=["page", "kind", "what"], name="network_news_once")]

    def __str__(self) -> str:
        return f"{self.page_id} {self.kind} {self.what}"


class MailChoice(models.Model):
    """How often somebody hears of what they follow. `network/follows.py` is the only writer."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="mail_choice"
    )
    pace = models.CharField(_("how often"), max_length=8, choices=NewsPace, default=NewsPace.WEEKLY)
    language = models.CharField(max_length=10, default="en")  # in which they chose
    told_until = models.DateTimeField()  # news up to here they have been told

    class Meta:
        verbose_name = _("choice of mail")
        verbose_name_plural = _("choices of mail")
        default_permissions = ()

    def __str__(self) -> str:
        return self.pace
