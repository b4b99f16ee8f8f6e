"""What stories and projects are sorted by besides places and themes, and whom readers can turn to. Stories of
which the papers say little are marked as such.
"""

from core.models import Aim, ServiceArea, SupportContact
from network.demo.builder import Builder

# By slug: in English, Polish and Arabic
AREAS = {
    "mental-health-care": ("Mental health care", "Opieka psychiatryczna", "رعاية الصحة النفسية"),
    "maternity-care": ("Maternity care", "Opieka położnicza", "رعاية الأمومة"),
    "community-hospitals": ("Community hospitals", "Szpitale lokalne", "المستشفيات المحلية"),
    "stroke": ("Stroke", "Udar mózgu", "السكتة الدماغية"),
    "integrated-care": ("Local care teams", "Lokalne zespoły opieki", "فرق الرعاية المحلية"),
    "recruitment": ("Finding and keeping staff", "Pozyskiwanie personelu", "توظيف العاملين"),
    "care-at-a-distance": ("Care at a distance", "Opieka na odległość", "الرعاية عن بُعد"),
    "telehealth": ("Telehealth", "Telemedycyna", "الطب عن بُعد"),
}
# The strategy of February 2020 has three objectives and four ambitions; our source does not name them
AIMS = {
    **{
        f"objective-{number}": (
            f"Objective {number} (to be named)",
            f"Cel {number} (nazwa do uzupełnienia)",
            f"الهدف {number} (لم يُسمَّ بعد)",
        )
        for number in (1, 2, 3)
    },
    **{
        f"ambition-{number}": (
            f"Ambition {number} (to be named)",
            f"Dążenie {number} (nazwa do uzupełnienia)",
            f"الطموح {number} (لم يُسمَّ بعد)",
        )
        for number in (1, 2, 3, 4)
    },
}
AREAS_OF = {
    "york-safe-haven": ["mental-health-care"],
    "cumbria-maternity": ["maternity-care"],
    "west-cumbria-voices": ["maternity-care"],
    "integrated-care-communities": ["integrated-care"],
    "workshop-to-network": ["mental-health-care"],
    "lived-experience-voice": ["mental-health-care"],
    "quitt-tobacco": ["mental-health-care"],
    "hospitals-and-stroke": ["community-hospitals", "stroke"],
    "steering-group-projects": ["recruitment", "care-at-a-distance", "telehealth"],
    "project-recruit-and-keep-staff": ["recruitment"],
    "project-care-at-distance": ["care-at-a-distance"],
    "project-telehealth": ["telehealth"],
    "project-stop-smoking-on-wards": ["mental-health-care"],
}
# Made up, like these projects themselves
AIMS_OF = {
    "project-recruit-and-keep-staff": ["objective-2", "ambition-1"],
    "project-care-at-distance": ["objective-1", "ambition-3"],
    "project-telehealth": ["objective-1", "objective-3", "ambition-2", "ambition-4"],
}
FEATURED = "york-safe-haven"

# By theme. No line for a crisis is named: none may be made up
SUPPORT = {
    "mental-health": {
        "en": "You can talk to our safeguarding lead (demo): safeguarding@example.org. On a real site, those "
        "who help people in distress stand here. This demonstration invents none.",
        "pl": "Możesz porozmawiać z osobą odpowiedzialną za bezpieczeństwo (demo): safeguarding@example.org. "
        "Na prawdziwej stronie są tu miejsca, które pomagają osobom w kryzysie. Ta wersja pokazowa żadnych "
        "nie wymyśla.",
        "ar": "يمكنك التحدث إلى مسؤول الحماية لدينا (تجريبي): safeguarding@example.org. في الموقع الحقيقي "
        "تظهر هنا جهات تساعد من يمرّ بضيق نفسي. هذا الموقع التجريبي لا يخترع أي جهة.",
    },
    "maternity": {
        "en": "You can talk to our safeguarding lead (demo): safeguarding@example.org. On a real site, those "
        "who help parents stand here. This demonstration invents none.",
        "pl": "Możesz porozmawiać z osobą odpowiedzialną za bezpieczeństwo (demo): safeguarding@example.org. "
        "Na prawdziwej stronie są tu miejsca, które pomagają rodzicom. Ta wersja pokazowa żadnych nie "
        "wymyśla.",
        "ar": "يمكنك التحدث إلى مسؤول الحماية لدينا (تجريبي): safeguarding@example.org. في الموقع الحقيقي "
        "تظهر هنا جهات تساعد الوالدين. هذا الموقع التجريبي لا يخترع أي جهة.",
    },
}


def load(builder: Builder) -> None:
    """This function will add the lists that are missing, and sort what this run makes by them."""
    areas = {slug: _get_or_create(ServiceArea, slug, names) for slug, names in AREAS.items()}
    aims = {slug: _get_or_create(Aim, slug, names) for slug, names in AIMS.items()}
    for key, slugs in AREAS_OF.items():
        builder.extend(key, service_areas=[areas[slug] for slug in slugs])
    for key, slugs in AIMS_OF.items():
        builder.extend(key, aims=[aims[slug] for slug in slugs])
    builder.extend("stories", featured=builder.pages[FEATURED])
    for slug, texts in SUPPORT.items():
        SupportContact.objects.get_or_create(theme=builder.themes[slug], defaults={"texts": texts})


def _get_or_create(
    model: type[ServiceArea | Aim], slug: str, names: tuple[str, str, str]
) -> ServiceArea | Aim:
    english, polish, arabic = names
    fields = {"name": english, "names": {"pl": polish, "ar": arabic}}
    return model.objects.get_or_create(slug=slug, defaults=fields)[0]
