"""What the network says about itself on every page, in three languages; and the lists pages are sorted by."""

LOCALITIES = {
    "north-yorkshire": "North Yorkshire",
    "york": "York",
    "north-cumbria": "North Cumbria",
    "west-cumbria": "West Cumbria",
    "carlisle-and-eden": "Carlisle and Eden",
    "nw-london": "North West London",
    "blackpool": "Blackpool",
    "national": "National",
}

# In which place another lies: the larger one stands first above
LIES_IN = {"york": "north-yorkshire", "west-cumbria": "north-cumbria", "carlisle-and-eden": "north-cumbria"}

THEMES = {
    "mental-health": "Mental health",
    "maternity": "Maternity care",
    "lived-experience": "Lived experience",
    "sharing-power": "Sharing power",
    "plain-words": "Plain words",
    "scope": "What can change",
    "feedback": "Hearing back",
    "training": "Training",
    "evaluation": "Judging what works",
    "tools": "Tools",
    "young-people": "Young people",
    "health-inequality": "Fairer health",
    "peer-support": "Peer support",
}

# What they are called in Polish and Arabic. English names of English places stay in Polish.
NAMES = {
    "north-yorkshire": {"ar": "نورث يوركشاير"},
    "york": {"ar": "يورك"},
    "north-cumbria": {"ar": "نورث كمبريا"},
    "west-cumbria": {"ar": "ويست كمبريا"},
    "carlisle-and-eden": {"pl": "Carlisle i Eden", "ar": "كارلايل وإيدن"},
    "nw-london": {"pl": "północno-zachodni Londyn", "ar": "شمال غرب لندن"},
    "blackpool": {"ar": "بلاكبول"},
    "national": {"pl": "cały kraj", "ar": "على مستوى البلاد"},
    "mental-health": {"pl": "Zdrowie psychiczne", "ar": "الصحة النفسية"},
    "maternity": {"pl": "Opieka położnicza", "ar": "رعاية الأمومة"},
    "lived-experience": {"pl": "Własne doświadczenie", "ar": "الخبرة المعيشة"},
    "sharing-power": {"pl": "Dzielenie się władzą", "ar": "تقاسم السلطة"},
    "plain-words": {"pl": "Prosty język", "ar": "لغة واضحة"},
    "scope": {"pl": "Co można zmienić", "ar": "ما الذي يمكن تغييره"},
    "feedback": {"pl": "Odpowiedź dla uczestników", "ar": "إبلاغ الناس بالنتيجة"},
    "training": {"pl": "Szkolenia", "ar": "التدريب"},
    "evaluation": {"pl": "Ocena tego, co działa", "ar": "تقييم ما ينجح"},
    "tools": {"pl": "Narzędzia", "ar": "أدوات"},
    "young-people": {"pl": "Młodzi ludzie", "ar": "الشباب"},
    "health-inequality": {"pl": "Równość w zdrowiu", "ar": "صحة أكثر عدلًا"},
    "peer-support": {"pl": "Wsparcie osób z podobnym doświadczeniem", "ar": "دعم الأقران"},
}

CONTACT = {
    "contact_email": "network@example.org",
    "contact_phone": "01632 960 100 (demo)",
    "contact_post": "The co-design network (demo)\n1 Example Street",
}

DETAILS = {
    "en": {
        "name": "the co-design network",
        "area": "North Yorkshire",
        "footer_text": "North Yorkshire Co-design Network. It grew out of a workshop in July 2021 run "
        "by Community First Yorkshire and is paid for through the Community Mental Health "
        "Transformation Programme.",
        "contact_role": "Network coordinator (demo)",
        "crisis_text": "<p>You can talk to our safeguarding lead (demo), or ask us to call you after "
        "a meeting. You do not have to give your name.</p><p>On a real site, numbers to ring in a "
        "crisis stand here. This demonstration invents none.</p>",
        "safeguarding_role": "Safeguarding lead (demo)",
        "safeguarding_text": "<p>Write to safeguarding@example.org (demo address) if you are worried "
        "about someone.</p>",
        **CONTACT,
    },
    "pl": {
        "name": "sieć współprojektowania",
        "area": "North Yorkshire",
        "footer_text": "Sieć współprojektowania North Yorkshire (Co-design Network). Powstała po "
        "warsztatach, które w lipcu 2021 roku zorganizowało Community First Yorkshire. Finansuje ją "
        "Community Mental Health Transformation Programme.",
        "contact_role": "Koordynatorka sieci (demo)",
        "crisis_text": "<p>Możesz porozmawiać z osobą odpowiedzialną za bezpieczeństwo (demo) albo "
        "poprosić, żebyśmy zadzwonili po spotkaniu. Nie musisz podawać nazwiska.</p><p>Na prawdziwej "
        "stronie są tu numery telefonów na wypadek kryzysu. Ta wersja pokazowa żadnych nie "
        "wymyśla.</p>",
        "safeguarding_role": "Osoba odpowiedzialna za bezpieczeństwo (demo)",
        "safeguarding_text": "<p>Jeśli martwisz się o kogoś, napisz na adres safeguarding@example.org "
        "(adres pokazowy).</p>",
        **CONTACT,
    },
    "ar": {
        "name": "شبكة التصميم المشترك",
        "area": "نورث يوركشاير",
        "footer_text": "شبكة التصميم المشترك في نورث يوركشاير. نشأت من ورشة عمل نظّمتها Community "
        "First Yorkshire في يوليو 2021، ويموّلها Community Mental Health Transformation Programme.",
        "contact_role": "منسّقة الشبكة (تجريبي)",
        "crisis_text": "<p>يمكنك التحدث إلى مسؤول الحماية لدينا (تجريبي)، أو أن تطلب منا الاتصال بك "
        "بعد اللقاء. لا يلزم أن تذكر اسمك.</p><p>في الموقع الحقيقي تظهر هنا أرقام المساعدة عند "
        "الأزمات. هذا الموقع التجريبي لا يخترع أي رقم.</p>",
        "safeguarding_role": "مسؤول الحماية (تجريبي)",
        "safeguarding_text": "<p>إن كنت قلقًا على شخص ما، فاكتب إلى safeguarding@example.org (عنوان "
        "تجريبي).</p>",
        **CONTACT,
    },
}
