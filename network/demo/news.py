"""The news of the demonstration: made up, and saying so. No native speaker has checked its translations."""

from datetime import timedelta

from network.demo.builder import Builder
from network.demo.pieces import note, text
from stories.models import NewsIndexPage, NewsPage

WEEK = "news-week"  # the post that is part of the campaign
PAGES = ("news", WEEK, "news-glossary")
MADE_UP = note("Demonstration:", "This news is made up. (demo)")
NEWS = [
    {
        "slug": WEEK,
        "title": "Two events in National Co-Production Week (demo)",
        "summary": "A Conversation and a meeting of the community of practice. Come to one, or to both.",
        "days_ago": 3,
        "localities": ["york"],
        "themes": ["lived-experience"],
        "body": [
            MADE_UP,
            text(
                "The week is given to working together as equals. We open it with tea, and without slides.",
                "You need no account to come. Tell us what helps you to take part.",
            ),
        ],
        "related": ["events", "york-safe-haven"],
    },
    {
        "slug": "news-glossary",
        "title": "Three hard words fewer on this site (demo)",
        "summary": "Readers told us what they tripped over. We changed the words.",
        "days_ago": 12,
        "themes": ["plain-words"],
        "body": [
            MADE_UP,
            text("You can tell us too: the question at the foot of each page takes a minute."),
        ],
        "related": ["glossary", "changes"],
    },
]
POLISH = {
    "News": "Aktualności",
    "Short and new: what happens in the network.": "Krótko i na bieżąco: co dzieje się w sieci.",
    "Demonstration:": "Wersja pokazowa:",
    "This news is made up. (demo)": "Ta wiadomość jest zmyślona. (demo)",
    "Two events in National Co-Production Week (demo)": "Dwa wydarzenia w Tygodniu Współtworzenia (demo)",
    "A Conversation and a meeting of the community of practice. Come to one, or to both.": "Rozmowa i "
    "spotkanie społeczności praktyków. Przyjdź na jedno albo na oba.",
    "The week is given to working together as equals. We open it with tea, and without slides.": "Tydzień "
    "jest poświęcony wspólnej pracy na równych prawach. Zaczynamy go przy herbacie i bez slajdów.",
    "You need no account to come. Tell us what helps you to take part.": "Aby przyjść, nie potrzebujesz "
    "konta. Powiedz nam, co pomaga ci brać udział.",
    "Three hard words fewer on this site (demo)": "O trzy trudne słowa mniej na tej stronie (demo)",
    "Readers told us what they tripped over. We changed the words.": "Czytelnicy powiedzieli nam, na czym "
    "się potykają. Zmieniliśmy te słowa.",
    "You can tell us too: the question at the foot of each page takes a minute.": "Ty też możesz nam "
    "powiedzieć: pytanie u dołu każdej strony zajmuje minutę.",
}
ARABIC = {
    "News": "الأخبار",
    "Short and new: what happens in the network.": "قصير وجديد: ما يحدث في الشبكة.",
    "Demonstration:": "عرض تجريبي:",
    "This news is made up. (demo)": "هذا الخبر مختلق. (تجريبي)",
    "Two events in National Co-Production Week (demo)": "فعاليتان في الأسبوع الوطني للإنتاج المشترك (تجريبي)",
    "A Conversation and a meeting of the community of practice. Come to one, or to both.": "حوار ولقاء "
    "لمجتمع الممارسة. احضروا أحدهما أو كليهما.",
    "The week is given to working together as equals. We open it with tea, and without slides.": "هذا "
    "الأسبوع مخصص للعمل معًا على قدم المساواة. نفتتحه بالشاي ومن دون شرائح عرض.",
    "You need no account to come. Tell us what helps you to take part.": "لا تحتاجون إلى حساب كي تحضروا. "
    "أخبرونا بما يساعدكم على المشاركة.",
    "Three hard words fewer on this site (demo)": "ثلاث كلمات صعبة أقل في هذا الموقع (تجريبي)",
    "Readers told us what they tripped over. We changed the words.": "أخبرنا القراء بما تعثروا به، فغيّرنا "
    "الكلمات.",
    "You can tell us too: the question at the foot of each page takes a minute.": "يمكنكم أن تخبرونا أيضًا: "
    "السؤال في أسفل كل صفحة لا يستغرق سوى دقيقة.",
}


def load(builder: Builder) -> None:
    """This function will add the list of news below that of stories, with its posts."""
    index = builder.add(
        builder.pages["stories"],
        NewsIndexPage,
        slug="news",
        title="News",
        summary="Short and new: what happens in the network.",
    )
    for post in NEWS:
        fields = {name: post[name] for name in post if name != "days_ago"}
        fields["published_date"] = builder.today - timedelta(days=post["days_ago"])
        builder.add(index, NewsPage, **builder.with_lists(fields))
