"""Easy Read of some pages, line by line: the drawing, the words, their Polish and their Arabic."""

from network.demo.builder import Builder
from network.demo.pieces import piece

Line = tuple[str, str, str, str]

EASY_READ: dict[str, list[Line]] = {
    "network": [
        (
            "table",
            "We are the Co-design Network. We are in North Yorkshire.",
            "Jesteśmy Siecią Współprojektowania. Działamy w North Yorkshire.",
            "نحن شبكة التصميم المشترك. نحن في نورث يوركشاير.",
        ),
        (
            "paper",
            "Co-design means: we plan services together.",
            "Współprojektowanie to znaczy: razem planujemy usługi.",
            "التصميم المشترك يعني: نخطط للخدمات معًا.",
        ),
        (
            "people",
            "Some of us use services.",
            "Niektórzy z nas korzystają z usług.",
            "بعضنا يستخدم الخدمات.",
        ),
        (
            "building",
            "Some of us work for charities or public services.",
            "Niektórzy z nas pracują w organizacjach społecznych albo w usługach publicznych.",
            "وبعضنا يعمل في جمعيات خيرية أو خدمات عامة.",
        ),
        (
            "seats",
            "Each person counts the same.",
            "Każda osoba liczy się tak samo.",
            "لكل شخص القدر نفسه.",
        ),
        (
            "screen",
            "We meet online 1 time each month.",
            "Spotykamy się przez internet 1 raz w miesiącu.",
            "نلتقي عبر الإنترنت مرة واحدة كل شهر.",
        ),
        (
            "door",
            "We meet in person at least 2 times each year.",
            "Na żywo spotykamy się co najmniej 2 razy w roku.",
            "ونلتقي وجهًا لوجه مرتين على الأقل كل سنة.",
        ),
        (
            "badge",
            "You can use any name you like.",
            "Możesz podać dowolne imię.",
            "يمكنك استخدام أي اسم تحب.",
        ),
        ("key", "You do not need an account.", "Nie potrzebujesz konta.", "لا تحتاج إلى حساب."),
        (
            "bus",
            "It costs nothing. You can get your bus fare back.",
            "To nic nie kosztuje. Możesz dostać zwrot za bilet autobusowy.",
            "لا يكلّفك شيئًا. يمكنك استرداد أجرة الحافلة.",
        ),
        (
            "answer",
            "We tell you what changed because of you.",
            "Mówimy, co się zmieniło dzięki tobie.",
            "نخبرك بما تغيّر بفضلك.",
        ),
    ],
    "get-involved": [
        (
            "seats",
            "There are many ways to take part.",
            "Jest wiele sposobów, żeby wziąć udział.",
            "هناك طرق كثيرة للمشاركة.",
        ),
        (
            "clock",
            "You choose how much time you give.",
            "Wybierasz, ile czasu dasz.",
            "أنت تختار كم من الوقت تعطي.",
        ),
        (
            "paper",
            "Do you have 5 minutes? Tell us what is hard to read.",
            "Masz 5 minut? Powiedz nam, co trudno się czyta.",
            "هل لديك 5 دقائق؟ قل لنا ما تصعب قراءته.",
        ),
        (
            "screen",
            "Do you have 1 hour? Come to a meeting online.",
            "Masz 1 godzinę? Przyjdź na spotkanie przez internet.",
            "هل لديك ساعة واحدة؟ تعال إلى لقاء عبر الإنترنت.",
        ),
        (
            "door",
            "Do you have an afternoon? Come and talk with us.",
            "Masz jedno popołudnie? Przyjdź i porozmawiaj z nami.",
            "هل لديك بعد ظهر يوم؟ تعال وتحدث معنا.",
        ),
        (
            "table",
            "Do you have more time? Join a group.",
            "Masz więcej czasu? Dołącz do grupy.",
            "هل لديك وقت أكثر؟ انضم إلى مجموعة.",
        ),
        (
            "help",
            "Tell us what help you need.",
            "Powiedz nam, jakiej pomocy potrzebujesz.",
            "قل لنا أي عون تحتاج إليه.",
        ),
        (
            "ticket",
            "You can get your travel money back.",
            "Możesz dostać zwrot kosztów dojazdu.",
            "يمكنك استرداد أجرة الطريق.",
        ),
        (
            "leave",
            "You can stop at any time.",
            "Możesz przestać w każdej chwili.",
            "يمكنك أن تتوقف في أي وقت.",
        ),
    ],
    "sign-up-help": [
        (
            "calendar",
            "Choose a meeting. Look at the date.",
            "Wybierz spotkanie. Sprawdź datę.",
            "اختر لقاءً. انظر إلى التاريخ.",
        ),
        (
            "button",
            "Press the button “Sign up”.",
            "Naciśnij przycisk „Zapisz się”.",
            "اضغط على زر «سجّل».",
        ),
        (
            "badge",
            "Write a name. Any name is fine.",
            "Wpisz imię. Każde imię jest dobre.",
            "اكتب اسمًا. أي اسم مناسب.",
        ),
        (
            "phone",
            "Write your e-mail or your phone number.",
            "Wpisz swój e-mail albo numer telefonu.",
            "اكتب بريدك الإلكتروني أو رقم هاتفك.",
        ),
        (
            "key",
            "You can leave both out. Then keep your link safe.",
            "Możesz nie wpisać nic. Wtedy dobrze pilnuj swojego linku.",
            "يمكنك ترك الاثنين. عندئذ احفظ رابطك جيدًا.",
        ),
        (
            "help",
            "Tick what help you need.",
            "Zaznacz, jakiej pomocy potrzebujesz.",
            "ضع علامة عند العون الذي تحتاج إليه.",
        ),
        (
            "lock",
            "Only the person who plans the help can read this.",
            "Może to przeczytać tylko osoba, która planuje pomoc.",
            "لا يقرأ هذا إلا الشخص الذي يرتّب العون.",
        ),
        (
            "people",
            "You can bring 1 or 2 people.",
            "Możesz przyprowadzić 1 albo 2 osoby.",
            "يمكنك أن تُحضر معك شخصًا أو شخصين.",
        ),
        (
            "button",
            "Press the button “Take my place”.",
            "Naciśnij przycisk „Zajmij moje miejsce”.",
            "اضغط على زر «احجز مكاني».",
        ),
        (
            "letter",
            "We send you a link. Keep it.",
            "Wyślemy ci link. Zachowaj go.",
            "نرسل إليك رابطًا. احتفظ به.",
        ),
        (
            "paper",
            "With the link you can change your mind.",
            "Dzięki linkowi możesz zmienić zdanie.",
            "بهذا الرابط يمكنك أن تغيّر رأيك.",
        ),
        (
            "clock",
            "Is the meeting full? Then you can wait for a place.",
            "Nie ma już miejsc? Możesz poczekać na miejsce.",
            "هل اكتمل اللقاء؟ يمكنك أن تنتظر مكانًا.",
        ),
        (
            "answer",
            "Is a place free? You have 48 hours to say yes.",
            "Zwolniło się miejsce? Masz 48 godzin, żeby powiedzieć: tak.",
            "هل صار لك مكان؟ لديك 48 ساعة لتقول نعم.",
        ),
    ],
    "expenses": [
        (
            "coin",
            "Taking part should not cost you money.",
            "Udział nie powinien cię nic kosztować.",
            "لا ينبغي أن تكلّفك المشاركة مالًا.",
        ),
        (
            "bus",
            "Did you come by bus or train? You can get the fare back.",
            "Jedziesz autobusem albo pociągiem? Możesz dostać zwrot za bilet.",
            "هل جئت بالحافلة أو القطار؟ يمكنك استرداد الأجرة.",
        ),
        (
            "car",
            "Did you come by car? You can get money for driving and parking.",
            "Jedziesz samochodem? Możesz dostać pieniądze za dojazd i parking.",
            "هل جئت بالسيارة؟ يمكنك أن تحصل على مال مقابل الطريق وموقف السيارة.",
        ),
        (
            "phone",
            "Do you need more help to travel? Ask us first.",
            "Potrzebujesz więcej pomocy w dojeździe? Najpierw zapytaj nas.",
            "هل تحتاج إلى عون أكثر في الطريق؟ اسألنا أولًا.",
        ),
        (
            "ticket",
            "Keep your tickets and receipts.",
            "Zachowaj bilety i rachunki.",
            "احتفظ بتذاكرك وإيصالاتك.",
        ),
        (
            "speak",
            "Each meeting page says who to ask.",
            "Na stronie każdego spotkania jest napisane, kogo zapytać.",
            "صفحة كل لقاء تقول من تسأل.",
        ),
        (
            "question",
            "We do not know how much they pay for each mile.",
            "Nie wiemy, ile płacą za każdą milę.",
            "لا نعرف كم يدفعون عن كل ميل.",
        ),
        (
            "answer",
            "Do you get benefits? You can choose another thank-you.",
            "Dostajesz zasiłki? Możesz wybrać inne podziękowanie.",
            "هل تتلقى إعانات حكومية؟ يمكنك أن تختار شكرًا من نوع آخر.",
        ),
    ],
    "york-safe-haven": [
        ("safe-haven", "This is a story from York.", "To jest historia z Yorku.", "هذه قصة من يورك."),
        (
            "person",
            "It is about mental health.",
            "Mówi o zdrowiu psychicznym.",
            "وهي عن الصحة النفسية.",
        ),
        (
            "speak",
            "People who use services saw: a safe place is missing.",
            "Osoby korzystające z usług zobaczyły: brakuje bezpiecznego miejsca.",
            "رأى أشخاص يستخدمون الخدمات أن مكانًا آمنًا ينقص.",
        ),
        (
            "table",
            "They planned the place together.",
            "Razem zaplanowały to miejsce.",
            "وخططوا للمكان معًا.",
        ),
        (
            "house",
            "The place is called a safe haven.",
            "Nazywa się to bezpieczną przystanią.",
            "ويسمى ملاذًا آمنًا.",
        ),
        (
            "calendar",
            "In July 2017, people said: this is a good example.",
            "W lipcu 2017 roku mówiono: to dobry przykład.",
            "في يوليو 2017 قال الناس: هذا مثال جيد.",
        ),
        (
            "question",
            "We do not know who helped them.",
            "Nie wiemy, kto im pomagał.",
            "لا نعرف من ساعدهم.",
        ),
        (
            "clock",
            "We do not know when it was open.",
            "Nie wiemy, w jakich godzinach było otwarte.",
            "ولا نعرف متى كان مفتوحًا.",
        ),
        (
            "answer",
            "What we learn: ask the people who know what is missing.",
            "Czego się uczymy: pytaj tych, którzy wiedzą, czego brakuje.",
            "ما نتعلمه: اسأل من يعرف ما ينقص.",
        ),
        (
            "help",
            "Do you feel upset? At the end of this page is help.",
            "Źle się czujesz? Na końcu tej strony jest pomoc.",
            "هل تشعر بالضيق؟ في آخر هذه الصفحة عون.",
        ),
    ],
}

_LINES = [line for lines in EASY_READ.values() for line in lines]
POLISH = {words: polish for _drawing, words, polish, _arabic in _LINES}
ARABIC = {words: arabic for _drawing, words, _polish, arabic in _LINES}


def load(builder: Builder) -> None:
    """This function will give the pages that this run has made their Easy Read."""
    for key, lines in EASY_READ.items():
        steps = [
            piece("step", {"words": words, "drawing": drawing, "picture": None})
            for drawing, words, _polish, _arabic in lines
        ]
        builder.extend(key, easy_read=steps)
