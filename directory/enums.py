"""The choices of the directory."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Sector(models.TextChoices):
    """The three who meet as equals in the network, and everybody else."""

    LIVED_EXPERIENCE = "lived_experience", _("People with lived experience")
    VCSE = "vcse", _("Charities, community groups and social enterprises")
    PUBLIC = "public", _("Public sector")
    OTHER = "other", _("Others")


class MemberStatus(models.TextChoices):
    ASKED = "asked", _("has asked to join")
    APPROVED = "approved", _("member")
    DECLINED = "declined", _("was not taken in")
    LEFT = "left", _("has left")


class ProfileStatus(models.TextChoices):
    DRAFT = "draft", _("draft")
    WAITING = "waiting", _("waiting to be read")
    PUBLISHED = "published", _("published")
    PAUSED = "paused", _("paused")


class Visibility(models.TextChoices):
    """Who sees something of a person."""

    HIDDEN = "hidden", _("nobody")
    MEMBERS = "members", _("members")
    EVERYONE = "everyone", _("everyone")


class ProfileField(models.TextChoices):
    """What a person may tell about themselves: each a field of `Member`, shown as far as they choose."""

    ROLES = "roles", _("Part in the network")
    SECTOR = "sector", _("Sector")
    ORGANISATION = "organisation", _("Organisation")
    PLACES = "places", _("Places")
    LANGUAGES = "languages", _("Languages")
    STRENGTHS = "strengths", _("Can help with")
    STRENGTHS_WORDS = "strengths_words", _("Can help with, in own words")
    SUPPORT_SOUGHT = "support_sought", _("Would like help with")
    INTERESTS = "interests", _("Interests")
    ABOUT = "about", _("About me")
    AVAILABILITY = "availability", _("When I have time")
    CONTACT_WORDS = "contact_words", _("How I like to be asked")
    INVOLVEMENT = "involvement", _("Takes part in")
    GROUPS = "groups", _("Groups")
    PHOTO = "photo", _("Photo")


class Role(models.TextChoices):
    """The parts people play. None of them ranks above another."""

    EXPERT = "expert", _("Expert by experience")
    LAY_PARTNER = "lay_partner", _("Lay partner")
    CHAMPION = "champion", _("Co-production champion")
    CARER = "carer", _("Patient or carer representative")
    YOUNG_ADVISER = "young_adviser", _("Young adviser")
    MATERNITY_VOICES = "maternity_voices", _("Maternity Voices member")
    FORUM = "forum", _("Community forum member")
    GOVERNOR = "governor", _("Governor")
    STEERING = "steering", _("Steering group member")
    SPONSOR = "sponsor", _("Executive sponsor")
    CHARITY_LEAD = "charity_lead", _("Charity lead")
    COMMISSIONER = "commissioner", _("Commissioner")


class Strength(models.TextChoices):
    """What people offer one another."""

    FACILITATION = "facilitation", _("Facilitation: running groups")
    PLAIN_WORDS = "plain_words", _("Plain words")
    STORYTELLING = "storytelling", _("Storytelling")
    TESTING = "testing", _("Testing tools")
    ACCESS_CHECKS = "access_checks", _("Checking how easy a place is to use")
    LOCAL_NETWORKS = "local_networks", _("Local networks")
    COMMISSIONING = "commissioning", _("Knowing how services are bought")
    IMPROVEMENT = "improvement", _("Improving quality")
    TRAINING = "training", _("Training")
    UNBLOCKING = "unblocking", _("Removing what blocks")


class SpokenLanguage(models.TextChoices):
    ENGLISH = "en", pgettext_lazy("language", "English")
    POLISH = "pl", pgettext_lazy("language", "Polish")
    ARABIC = "ar", pgettext_lazy("language", "Arabic")
    BSL = "bsl", _("British Sign Language")
    UKRAINIAN = "uk", pgettext_lazy("language", "Ukrainian")
    URDU = "ur", pgettext_lazy("language", "Urdu")
    ROMANIAN = "ro", pgettext_lazy("language", "Romanian")


class OrganisationKind(models.TextChoices):
    NETWORK = "network", _("Network or partnership")
    COUNCIL = "council", _("Council")
    NHS = "nhs", _("NHS body")
    BOARD = "board", _("Board")
    HEALTHWATCH = "healthwatch", _("Healthwatch")
    CHARITY = "charity", _("Charity or social enterprise")
    FORUM = "forum", _("Community forum")
    PATIENT_GROUP = "patient_group", _("Patient or user group")
    GOVERNORS = "governors", _("Governors' council")
    GROUP = "group", _("Other group")
    PROGRAMME = "programme", _("Programme or funder")
    NATIONAL = "national", _("National body")
    KNOWLEDGE = "knowledge", _("Research, training or advice")


class ConcernState(models.TextChoices):
    RECEIVED = "received", _("Received")
    IN_HAND = "in_hand", _("Somebody is on it")
    CLOSED = "closed", _("Closed")


class ConcernAction(models.TextChoices):
    OPENED = "opened", _("Opened it")
    CHANGED = "changed", _("Changed how it stands")


class Purpose(models.TextChoices):
    """What somebody may agree to, each on its own. What they agree to is the wording of that day."""

    RULES = "rules", _("House rules")
    DIRECTORY = "directory", _("Being found in the directory")
    PHOTO = "photo", _("Showing my photo")
    STORY = "story", _("Telling my story")
    NEWSLETTER = "newsletter", _("Newsletter")
    PROJECTS = "projects", _("Being asked about projects")
    # Asked on a contributor's private page, not of accounts: see stories/contributions.py
    PUBLISHING = "publishing", _("Publishing my words, photo or story")


class ConsentEnd(models.TextChoices):
    WITHDRAWN = "withdrawn", _("taken back")
    RENEWED = "renewed", _("given anew")
    EXPIRED = "expired", _("ran out")
    GONE = "gone", _("what it was for is gone")


class RelayState(models.TextChoices):
    OPEN = "open", _("open")
    STOPPED = "stopped", _("stopped by one of the two")
    REPORTED = "reported", _("reported")


class KeeperStatus(models.TextChoices):
    """Somebody who keeps an organisation's page up to date."""

    ASKED = "asked", _("has asked")
    APPROVED = "approved", _("keeps the page")
    DECLINED = "declined", _("was declined")


class Independence(models.TextChoices):
    """How far a group of people with lived experience stands on its own feet."""

    HOSTED = "hosted", _("Part of another body")
    OWN_VOICE = "own_voice", _("Part of another body, with its own rules and voice")
    OWN_MONEY = "own_money", _("With its own money, looked after by another body")
    INDEPENDENT = "independent", _("Independent")


class PathwayStep(models.TextChoices):
    """Where on the way through the network something stands. A step is no rank: nobody's is shown."""

    NEWCOMER = "newcomer", _("Newcomer")
    CONTRIBUTOR = "contributor", _("Contributor")
    LEADER = "leader", _("Leader")
