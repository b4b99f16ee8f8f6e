"""The Polish of some pages, string by string. No native speaker has checked it yet, and the pages say so."""

from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.translation import override

from network.demo import asked, easy_read, news

# Keys of the pages; the other ones show English until somebody translates them
PAGES = (
    "network",
    "events",
    "get-involved",
    "stories",
    "about",
    "community-of-practice",
    "conversation-mental-health",
    "york-safe-haven",
    "sign-up-help",
    "expenses",
    "accessibility",
    "privacy",
    "projects",
    "said-and-did",
    "directory",
    "library",
    "training",
    "glossary",
    "consultations",
    "who-can-take-part",
    "safeguarding",
    "changes",
    *news.PAGES,
)

# The same in both languages
UNCHANGED = (
    "Carys Specimen (demo)",
    "Grace Specimen (demo)",
    "Ines Example (demo)",
    "York",
    "2006",
    "2019",
)

WORDS = {
    # home
    "Shaped together, by the people it is for": "Tworzone wspólnie, przez tych, dla których jest",
    "We are people with lived experience, charities and public bodies in North Yorkshire, designing services "
    "together as equals.": "Jesteśmy osobami z własnym doświadczeniem, organizacjami społecznymi i "
    "instytucjami publicznymi w North Yorkshire. Projektujemy usługi wspólnie, na równych prawach.",
    "Come once or every month. Use any name you like. You need no account.": "Przyjdź raz albo co miesiąc. "
    "Podaj dowolne imię. Nie potrzebujesz konta.",
    "Five minutes": "Pięć minut",
    "Say what is unclear in a draft": "Powiedz, co jest niejasne w projekcie tekstu",
    "By post or online, with or without your name.": "Pocztą albo przez internet, z imieniem lub bez.",
    "An hour a month": "Godzina w miesiącu",
    "Come to the community of practice": "Przyjdź na spotkanie społeczności praktyków",
    "Online. People learn from each other; nobody is tested.": "Przez internet. Ludzie uczą się od "
    "siebie; nikt nikogo nie sprawdza.",
    "An afternoon": "Jedno popołudnie",
    "Come to a Conversation with…": "Przyjdź na „Rozmowę z…”",
    "In person, step-free, near a station or bus stop.": "Na miejscu, bez schodów, blisko dworca lub "
    "przystanku.",
    "Some hours a month": "Kilka godzin w miesiącu",
    "Choose what we measure": "Wybierz, co mierzymy",
    "Join the group that picks the measures of success.": "Dołącz do grupy, która wybiera miary sukcesu.",
    "A year": "Rok",
    "Be a lay partner on a board": "Zostań partnerem społecznym w radzie",
    "You influence decisions as an equal. We prepare you first.": "Wpływasz na decyzje na równych prawach. "
    "Najpierw cię przygotujemy.",
    "All of it counts the same. You can claim back what it costs you, such as fares and "
    "parking.": "Wszystko liczy się tak samo. Zwrócimy ci koszty, na przykład bilety i parking.",
    "Write it in words we can follow. And do not let this become a tick-box.": "Napiszcie to słowami, które "
    "rozumiemy. I niech to nie będzie tylko odhaczanie punktów.",
    "Comments on a draft strategy, York, July 2017, in our words": "Uwagi do projektu strategii, York, "
    "lipiec 2017, naszymi słowami",
    "The draft was rewritten, and its authors proposed short principles in place of a strategy.": "Projekt "
    "napisano od nowa, a autorzy zaproponowali krótkie zasady zamiast strategii.",
    "Recommended to York’s Health and Wellbeing Board in August 2017": "Zalecenie dla Rady Zdrowia i "
    "Dobrostanu w Yorku, sierpień 2017",
    "Give us the help we need to contribute as equals.": "Dajcie nam wsparcie, żebyśmy mogli uczestniczyć "
    "na równych prawach.",
    "Project: support to take part (demo)": "Projekt: wsparcie w uczestnictwie (demo)",
    "An access form, a buddy for your first meeting and one page on expenses.": "Formularz potrzeb, "
    "opiekun na pierwsze spotkanie i jedna strona o zwrocie kosztów.",
    "Not everyone is online.": "Nie każdy korzysta z internetu.",
    "Project: telehealth (demo)": "Projekt: telemedycyna (demo)",
    "The project team owes an answer.": "Zespół projektu jest winien odpowiedź.",
    "Asked of the project team (demo)": "Pytanie do zespołu projektu (demo)",
    "Every time somebody tells us something, an answer is owed. Here are three, one of them "
    "still open.": "Za każdym "
    "razem, gdy ktoś nam coś mówi, należy mu się odpowiedź. Oto trzy, jedna wciąż czeka.",
    "What we hold to": "Czego się trzymamy",
    "Parity of esteem": "Równy szacunek",
    "Trust": "Zaufanie",
    "Inclusive": "Otwartość na wszystkich",
    "Respect": "Szacunek",
    "Open to change": "Gotowość na zmiany",
    "Accessible": "Dostępność",
    "Agile": "Elastyczność",
    "Aware": "Świadomość",
    "Communication": "Komunikacja",
    "Nine values from the workshop of July 2021, where charities, people with lived experience and "
    "public-sector "
    "staff met.": "Dziewięć wartości z warsztatów w lipcu 2021 roku. Spotkały się tam organizacje "
    "społeczne, osoby z własnym doświadczeniem i pracownicy sektora publicznego.",
    '<a id="a1">All that we hold to</a>, and <a id="a2">the Compact</a> between public bodies and voluntary '
    "groups.": '<a id="a1">Wszystko, czego się trzymamy</a>, i <a id="a2">porozumienie (Compact)</a> między '
    "instytucjami publicznymi a organizacjami społecznymi.",
    # lists
    "Events": "Wydarzenia",
    "Everybody is welcome. Come once or every month, under any name you like.": "Zapraszamy wszystkich. "
    "Przyjdź raz albo co miesiąc, pod dowolnym imieniem.",
    "Get involved": "Włącz się",
    "Everything that is open now, from five minutes to a year. All of it counts the same.": "Wszystko, co "
    "jest teraz otwarte: od pięciu minut do roku. Wszystko liczy się tak samo.",
    "Stories": "Historie",
    "What people did together, what changed, what did not work, and what we do not know.": "Co ludzie "
    "zrobili wspólnie, co się zmieniło, co się nie udało i czego nie wiemy.",
    # about
    "About": "O sieci",
    "Who we are, who pays for it, and how we got here.": "Kim jesteśmy, kto to finansuje i jak do tego "
    "doszło.",
    "North Yorkshire has a Co-design Network. It grew out of a workshop in July 2021 that Community "
    "First Yorkshire "
    "ran. It meets online every month as a community of practice.": "W North Yorkshire działa sieć "
    "współprojektowania (Co-design Network). Powstała po warsztatach, które w lipcu 2021 roku "
    "zorganizowało Community First Yorkshire. Co miesiąc spotyka się przez internet jako społeczność "
    "praktyków.",
    "Designing together and leading across organisations stand behind better ways of choosing and "
    "buying services. "
    "That is why this network exists.": "Za lepszym wybieraniem i zamawianiem usług stoją wspólne "
    "projektowanie i przywództwo ponad granicami organizacji. Dlatego istnieje ta sieć.",
    "Who is in the room": "Kto uczestniczy",
    "Charities, people with lived experience, public-sector staff": "Organizacje społeczne, osoby z własnym "
    "doświadczeniem, pracownicy sektora publicznego",
    "Who pays": "Kto płaci",
    "The Community Mental Health Transformation Programme": "Community Mental Health Transformation "
    "Programme (program przemian w środowiskowej opiece psychiatrycznej)",
    "How often": "Jak często",
    "Every month, online. At least two open Conversations a year, in person": "Co miesiąc przez internet. Co "
    "najmniej dwie otwarte „Rozmowy z…” w roku, na miejscu",
    "Why it matters": "Dlaczego to ważne",
    "Shaping the future alongside people works better than acting on them or on their "
    "behalf.": "Kształtowanie "
    "przyszłości razem z ludźmi działa lepiej niż działanie wobec nich albo w ich imieniu.",
    "When a community takes part, poverty falls in a lasting way. Training and time help most.": "Gdy "
    "społeczność uczestniczy, ubóstwo maleje trwale. Najbardziej pomagają szkolenia i czas.",
    "People who know each other have more to draw on.": "Ludzie, którzy się znają, mają więcej oparcia.",
    "Without this, residents may end up with services that are not the ones they need.": "Bez tego "
    "mieszkańcy mogą dostać usługi, których nie potrzebują.",
    "The NHS does not hold every answer. It wants the energy and ideas of its community.": "NHS nie zna "
    "wszystkich odpowiedzi. Chce korzystać z energii i pomysłów społeczności.",
    "Services are to be designed, changed and run on equal terms with those who use them.": "Usługi mają być "
    "projektowane, zmieniane i prowadzone na równych prawach z tymi, którzy z nich korzystają.",
    "What we work by": "Na czym się opieramy",
    "How people take part": "Jak można uczestniczyć",
    "Who decides": "Kto decyduje",
    "What we have learnt": "Czego się nauczyliśmy",
    "November 2016": "listopad 2016",
    "July 2017": "lipiec 2017",
    "Where this comes from:": "Skąd to wiemy:",
    "Papers published in North Yorkshire, York, North Cumbria and North West London, and slides by two "
    "representatives at the Royal College of Psychiatrists. Each story names its own.": "Z "
    "opublikowanych dokumentów North Yorkshire, Yorku, North Cumbria i North West London oraz ze "
    "slajdów dwojga przedstawicieli przy Royal College of Psychiatrists. Każda historia podaje własne "
    "źródła.",
    # community of practice
    "Community of practice": "Społeczność praktyków",
    "summer break (demo)": "przerwa wakacyjna (demo)",
    "Ten minutes, half-way": "Dziesięć minut, w połowie",
    "Papers one week before": "Materiały tydzień wcześniej",
    "Online, every second Tuesday of the month. People learn from each other; nobody is tested.": "Przez "
    "internet, w drugi wtorek miesiąca. Ludzie uczą się od siebie; nikt nikogo nie sprawdza.",
    "The network meets online every month. Come once or every time. Bring a question, or just listen "
    "with your "
    "camera off.": "Sieć spotyka się przez internet co miesiąc. Przyjdź raz albo za każdym razem. "
    "Przynieś pytanie albo po prostu słuchaj, z wyłączoną kamerą.",
    "Each meeting has one theme, a break half-way and time to think. You need no account and "
    "no camera.": "Każde "
    "spotkanie ma jeden temat, przerwę w połowie i czas do namysłu. Nie potrzebujesz konta ani kamery.",
    # the Conversation
    "Conversation with… people who plan mental health care": "Rozmowa z… osobami, które planują opiekę w "
    "zdrowiu psychicznym",
    "Tell them what is missing, and hear what stands in their way. An afternoon, with soup "
    "first.": "Powiedz im, "
    "czego brakuje, i posłuchaj, co stoi im na drodze. Jedno popołudnie, na początek zupa.",
    "People who plan mental health care in the community sit down with people who use it. Charities "
    "and staff come "
    "too.": "Osoby, które planują środowiskową opiekę w zdrowiu psychicznym, siadają do stołu z tymi, "
    "którzy z niej korzystają. Przychodzą też organizacje społeczne i pracownicy.",
    "You can speak, write it down, or only listen. Both sides say what they hope for and what they "
    "fear.": "Możesz mówić, napisać albo tylko słuchać. Obie strony mówią, na co liczą i czego się boją.",
    "Before you come:": "Zanim przyjdziesz:",
    "We talk about mental health. You can leave the room at any moment.": "Rozmawiamy o zdrowiu "
    "psychicznym. W każdej chwili możesz wyjść z sali.",
    "Soup and welcome": "Zupa i powitanie",
    "Come early if you like a quiet start.": "Przyjdź wcześniej, jeśli wolisz spokojny początek.",
    "At the tables, first question": "Przy stołach, pierwsze pytanie",
    "Six people at each table.": "Sześć osób przy każdym stole.",
    "Break": "Przerwa",
    "The quiet room is open all afternoon.": "Cichy pokój jest otwarty przez całe popołudnie.",
    "At the tables, second question": "Przy stołach, drugie pytanie",
    "What happens next": "Co dalej",
    "Who answers, and by when.": "Kto odpowie i do kiedy.",
    "What happens between a first call and a first visit": "Co dzieje się między pierwszym telefonem a "
    "pierwszą wizytą",
    "How people are told what comes next": "Jak ludzie dowiadują się, co będzie dalej",
    "Which questions are asked in the survey next spring (demo)": "Jakie pytania znajdą się w ankiecie na "
    "wiosnę (demo)",
    "Budgets agreed for this year (demo)": "Budżety uzgodnione na ten rok (demo)",
    "National rules on waiting times": "Krajowe zasady dotyczące czasu oczekiwania",
    "What would have helped you a week earlier?": "Co pomogłoby ci tydzień wcześniej?",
    "What could be done here without new money?": "Co można tu zrobić bez nowych pieniędzy?",
    "Lay partner, York": "Partnerka społeczna, York",
    "Charity lead, North Yorkshire": "Szefowa organizacji społecznej, North Yorkshire",
    # the York safe haven
    "A safe haven that service users saw the need for, and developed": "Bezpieczna przystań: potrzebę "
    "zauważyli jej użytkownicy i sami ją stworzyli",
    "In York, people who use services saw what was missing. They did not stop there: they "
    "developed it.": "W Yorku osoby korzystające z usług zobaczyły, czego brakuje. Na tym nie poprzestały: "
    "same to stworzyły.",
    "At night, under town walls, somebody in a lit doorway hands a cup to a person who arrives.": "Noc, mury "
    "miejskie. Ktoś w oświetlonych drzwiach podaje kubek osobie, która właśnie przyszła.",
    "This page is about mental health and being in distress. It has no details of harm.": "Ta strona mówi o "
    "zdrowiu psychicznym i o trudnych chwilach. Nie ma tu opisów krzywdy.",
    "Spoken of in July 2017": "Mówiono o niej w lipcu 2017",
    "Service users": "Użytkownicy usług",
    "People who use services in York saw that a safe haven was needed. It was also they who "
    "developed it.": "Osoby korzystające z usług w Yorku zobaczyły, że potrzebna jest bezpieczna przystań. "
    "One same też ją stworzyły.",
    "In July 2017 people met at an event in National Co-Production Week. There the safe haven was "
    "named as a good local example of designing a service together.": "W lipcu 2017 ludzie spotkali się na "
    "wydarzeniu w National Co-Production Week. Bezpieczną przystań nazwano tam dobrym lokalnym przykładem "
    "wspólnego projektowania usługi.",
    "From outside our sources:": "Spoza naszych źródeł:",
    "The York Press wrote in October 2016 that the Department of Health had given £178,200 for an "
    "out-of-hours safe haven at Sycamore House. It was planned for 6pm to midnight each day, from May "
    "2017. We do not know what happened then. (yorkpress.co.uk, article 14822681; competefor.com, 31 "
    "October 2016)": "Gazeta York Press napisała w październiku 2016, że Department of Health dał 178 200 "
    "funtów na bezpieczną przystań w Sycamore House, czynną poza godzinami pracy innych usług. Od maja 2017 "
    "miała działać codziennie od 18.00 do północy. Nie wiemy, co było potem. (yorkpress.co.uk, artykuł "
    "14822681; competefor.com, 31 października 2016)",
    "Those who saw the need were those who built the answer. Ask who in your area already knows what "
    "is missing.": "Ci, którzy zobaczyli potrzebę, sami znaleźli na nią odpowiedź. Zapytaj, kto w twojej "
    "okolicy już wie, czego brakuje.",
    "People who use services saw that a safe haven was missing.": "Osoby korzystające z "
    "usług zobaczyły, że brakuje bezpiecznej przystani.",
    "They developed it. It was named as a good local example.": "Stworzyły ją. Wymieniono "
    "ją jako dobry miejscowy przykład.",
    "The report to the Board gives no figures.": "Raport dla Rady nie podaje liczb.",
    "Not dated": "Bez daty",
    "People who use services see that a safe haven is needed. They develop it.": "Osoby korzystające z usług "
    "widzą, że potrzebna jest bezpieczna przystań. Tworzą ją.",
    "York’s Health and Wellbeing Board commits to design major changes to health and social care "
    "together with people.": "Rada Zdrowia i Dobrostanu w Yorku zobowiązuje się projektować duże zmiany w "
    "ochronie zdrowia i opiece razem z ludźmi.",
    "At “People and Places: York goes Global” it is named as a good local example.": "Na wydarzeniu „People "
    "and Places: York goes Global” zostaje nazwana dobrym lokalnym przykładem.",
    "August 2017": "sierpień 2017",
    "The report to the Board, of 24 August, tells of it.": "Mówi o niej raport dla Rady z 24 sierpnia.",
    "Show us a success such as the safe haven.": "Pokażcie nam sukces taki jak bezpieczna przystań.",
    "Carer representative, York": "Przedstawicielka opiekunów, York",
    "We are citizens, not cases.": "Jesteśmy obywatelami, nie przypadkami.",
    "Who the partners were": "Kim byli partnerzy",
    "The dates of the work": "Kiedy nad tym pracowano",
    "Opening hours, as they came to be": "W jakich godzinach przystań rzeczywiście działała",
    "What difference it made, in figures": "Co zmieniła, w liczbach",
    "Developing Co-Production in York": "Rozwijanie współtworzenia w Yorku (Developing Co-Production in "
    "York)",
    "Report to York’s Health and Wellbeing Board": "Raport dla Rady Zdrowia i Dobrostanu w Yorku",
    "24 August 2017": "24 sierpnia 2017",
    "paragraph 11": "punkt 11",
    # sign up, step by step
    "How to sign up": "Jak się zapisać",
    "Step by step, with no account, under any name you like.": "Krok po kroku, bez konta, pod dowolnym "
    "imieniem.",
    "What you do": "Co robisz",
    "Choose a date, and press “Sign up” on its page.": "Wybierz termin i na jego stronie naciśnij „Zapisz "
    "się”.",
    "Write a name. Any name will do.": "Wpisz imię. Może być dowolne.",
    "Write an e-mail address or a telephone number. You may leave out both.": "Wpisz adres e-mail albo numer "
    "telefonu. Możesz pominąć jedno i drugie.",
    "Tick what would help you take part.": "Zaznacz, co ułatwi ci udział.",
    "Press “Take my place”.": "Naciśnij „Zajmij moje miejsce”.",
    "See all dates": "Zobacz wszystkie terminy",
    "Do I need to use my real name?": "Czy muszę podać prawdziwe nazwisko?",
    "No. We call you by the name that you write. Nobody asks for another one.": "Nie. Zwracamy się do ciebie "
    "tak, jak napiszesz. Nikt nie pyta o inne imię ani nazwisko.",
    "Bring a friend or supporter": "Możesz kogoś przyprowadzić",
    "You can bring up to two people: a friend, a carer, somebody who supports you. Each of them gets a "
    "place.": "Możesz przyprowadzić do dwóch osób: kogoś znajomego, opiekuna, osobę, która cię "
    "wspiera. Każda dostanie miejsce.",
    "What does it cost?": "Ile to kosztuje?",
    'Nothing: our events are free. <a id="a1">You can claim what it costs you to come</a>.': "Nic: nasze "
    'spotkania są bezpłatne. <a id="a1">Możesz dostać zwrot kosztów przyjazdu</a>.',
    "See, change or cancel my booking": "Zobaczyć, zmienić albo odwołać zgłoszenie",
    "With an e-mail address you get a message with a private link. There you see, change or cancel your "
    "booking.": "Jeśli podasz adres e-mail, dostaniesz wiadomość z prywatnym linkiem. Tam zobaczysz, "
    "zmienisz lub odwołasz zgłoszenie.",
    "Without one, the next page shows your private link. Keep it: we cannot show it again.": "Bez adresu "
    "prywatny link zobaczysz na następnej stronie. Zachowaj go: nie możemy pokazać go ponownie.",
    "What if all places are taken?": "A jeśli wszystkie miejsca są zajęte?",
    "You can go on the waiting list. We offer you a place that is freed, and keep it for 48 hours.": ""
    "Możesz zapisać się na listę oczekujących. Gdy miejsce się zwolni, zaproponujemy je tobie i potrzymamy "
    "48 godzin.",
    "What we keep": "Co przechowujemy",
    "What you need is encrypted. Only our access lead reads it, and it is deleted 14 days after the event. "
    '<a id="a1">Read what else we keep</a>.': "To, czego potrzebujesz, zapisujemy zaszyfrowane. Czyta to "
    'tylko osoba odpowiedzialna za dostępność, a 14 dni po wydarzeniu to usuwamy. <a id="a1">Przeczytaj, co '
    "jeszcze przechowujemy</a>.",
    "If you are stuck": "Jeśli coś nie wychodzi",
    "Write to <b>network@example.org</b> (demo address), and we book for you.": "Napisz na adres "
    "<b>network@example.org</b> (adres demo), a zapiszemy cię.",
    # expenses
    "Claim what it cost you": "Odbierz zwrot kosztów",
    "Taking part should not leave you out of pocket. Feel free to claim.": "Nikt nie powinien dopłacać do "
    "swojego udziału. Śmiało poproś o zwrot.",
    "If you help to improve services, claim back what it costs you. We mean it: nobody will think less of "
    "you.": "Jeśli pomagasz ulepszać usługi, poproś o zwrot kosztów. Mówimy poważnie: nikt nie pomyśli o "
    "tobie gorzej.",
    "What you can claim": "Co możemy zwrócić",
    "Four kinds of expenses": "Cztery rodzaje kosztów",
    "Kind": "Rodzaj",
    "What it covers": "Co obejmuje",
    "Mileage": "Przejechane mile",
    "Driving there and back": "Dojazd samochodem tam i z powrotem",
    "Fares": "Bilety",
    "Bus, train, and other public transport": "Autobus, pociąg i inny transport publiczny",
    "Parking": "Parking",
    "While you take part": "Na czas udziału",
    "Assisted transport": "Dojazd z pomocą",
    "May be paid if you need extra support to take part. Ask us before": "Można za niego zapłacić, jeśli "
    "potrzebujesz dodatkowego wsparcia. Zapytaj nas wcześniej",
    "How it works": "Jak to działa",
    "The lead agency’s standard policy applies. The lead agency is the organisation that runs the event or "
    "project.": "Obowiązują zwykłe zasady instytucji prowadzącej. To organizacja, która prowadzi wydarzenie "
    "albo projekt.",
    "Keep tickets and receipts.": "Zachowaj bilety i rachunki.",
    "Each event and each opportunity says whom to ask.": "Przy każdym wydarzeniu i każdym sposobie udziału "
    "jest napisane, kogo pytać.",
    "No figures here:": "Bez kwot:",
    "Our sources give no rates and no limits, so neither do we. Ask the lead agency for its own.": "Nasze "
    "źródła nie podają stawek ani limitów, więc my też nie. Zapytaj o nie instytucję prowadzącą.",
    "Other thanks": "Inne podziękowania",
    "If you get benefits, money may not be right for you. Each opportunity offers other thanks to choose "
    "from. You can also choose none. More about that stands below.": "Jeśli dostajesz zasiłki, pieniądze "
    "mogą nie być dla ciebie dobre. Przy każdym sposobie udziału są do wyboru inne podziękowania. Możesz też "
    "nie wybrać żadnego. Więcej o tym przeczytasz poniżej.",
    # accessibility
    "Accessibility of this site": "Dostępność tej witryny",
    "What we tested, what does not work yet, and how to tell us.": "Co sprawdziliśmy, co jeszcze nie działa "
    "i jak nam o tym powiedzieć.",
    "We want everybody to be able to use this site. We aim at the standard WCAG 2.2, level AA. It has not "
    "been checked by an outside body.": "Chcemy, żeby każdy mógł korzystać z tej witryny. Dążymy do "
    "standardu WCAG 2.2 na poziomie AA. Nie sprawdził jej nikt z zewnątrz.",
    "What you can do": "Co możesz zrobić",
    "Zoom to 400 per cent, or use a screen of 320 pixels, without scrolling sideways.": "Powiększ do 400 "
    "procent albo użyj ekranu o szerokości 320 pikseli, bez przewijania na boki.",
    "Use the keyboard alone, with a clear mark on where you are.": "Używaj samej klawiatury: zawsze wyraźnie "
    "widać, gdzie jesteś.",
    "Use every form without JavaScript.": "Korzystaj z każdego formularza bez JavaScriptu.",
    "Choose light or dark colours, at the foot of each page.": "Wybierz jasne albo ciemne kolory, na dole "
    "każdej strony.",
    "Print any page.": "Wydrukuj dowolną stronę.",
    "What we tested": "Co sprawdziliśmy",
    "Each type of page with the checker axe on every change: at 320 and 1280 pixels, light and dark, left to "
    "right and right to left.": "Każdy rodzaj strony programem axe, przy każdej zmianie: przy 320 i 1280 "
    "pikselach, w jasnych i ciemnych kolorach, od lewej do prawej i od prawej do lewej.",
    "The sign-up in the browser Chromium, with and without JavaScript.": "Zapisy w przeglądarce Chromium, z "
    "JavaScriptem i bez niego.",
    "The contrast of every pair of colours in our palette.": "Kontrast każdej pary kolorów w naszej palecie.",
    "What we know does not work yet": "O czym wiemy, że jeszcze nie działa",
    "Nobody has yet tested this site with a screen reader, or with people who need one.": "Nikt jeszcze nie "
    "sprawdził tej witryny z czytnikiem ekranu ani z osobami, które go potrzebują.",
    "Polish and Arabic pages have not been checked by a native speaker. Most pages are in English "
    "only.": "Stron polskich i arabskich nie sprawdził rodzimy użytkownik języka. Większość stron jest tylko "
    "po angielsku.",
    "Five pages have an Easy Read version. People who need Easy Read have not checked them.": "Pięć stron ma "
    "wersję łatwą do czytania. Nie sprawdziły ich osoby, które potrzebują takich tekstów.",
    "The editors’ screens are Wagtail’s own. We have not tested them.": "Ekrany dla redaktorów pochodzą z "
    "systemu Wagtail. Nie sprawdzaliśmy ich.",
    "Tell us": "Powiedz nam",
    "Write to <b>network@example.org</b> (demo address). Say what you tried, and on what.": "Napisz na adres "
    "<b>network@example.org</b> (adres demo). Powiedz, co próbujesz zrobić i na jakim urządzeniu.",
    # privacy
    "When you are a member": "Gdy należysz do sieci",
    "If you ask to join, what you wrote is encrypted. It goes once we have answered.": "Jeśli prosisz o "
    "przyjęcie, twoje słowa są zaszyfrowane. Znikają, gdy odpowiemy.",
    "You choose who sees each part of your profile. Somebody named for it reads it before "
    "others see it.": "Ty "
    "wybierasz, kto widzi każdą część twojego profilu. Zanim zobaczą go inni, czyta go wyznaczona do "
    "tego osoba.",
    "A photo is drawn anew: nothing stays of where and when it was taken. It goes as soon as you remove "
    "it.": "Zdjęcie rysujemy na nowo: nie zostaje nic o tym, gdzie i kiedy powstało. Znika, gdy tylko je "
    "usuniesz.",
    "What you agreed to, in which words and when, we keep as long as your account, as proof. We ask you "
    "again 30 days before it ends.": "To, na co się zgadzasz, jakimi słowami i kiedy, przechowujemy jako "
    "dowód tak długo jak konto. Pytamy ponownie 30 dni przed końcem.",
    "If you take your consent back, your profile or photo is out of sight at once. If you leave, your "
    "profile is deleted.": "Jeśli cofniesz zgodę, twój profil lub zdjęcie od razu znika z widoku. Jeśli "
    "odejdziesz z sieci, profil zostaje usunięty.",
    "Messages that people send through this site are encrypted. They go 90 days after the last one. No "
    "screen shows them to those who work here.": "Wiadomości wysyłane przez tę witrynę są zaszyfrowane. "
    "Znikają 90 dni po ostatniej z nich. Osoby, które tu pracują, nie mają ekranu, który by je pokazywał.",
    "When something of yours is in a story": "Gdy w historii jest coś twojego",
    "Nothing of yours is published before you have read it as it stands and said yes.": "Nic twojego nie "
    "ukaże się, zanim tego nie przeczytasz i się nie zgodzisz.",
    "When you take it back, it is off this site at once. It is out of our old versions within a day.": "Gdy "
    "cofniesz zgodę, od razu znika to z tej strony. W ciągu dnia znika też z naszych starych wersji.",
    "For a year we keep only that you agreed, to what and until when.": "Przez rok przechowujemy tylko to, "
    "że była zgoda, na co i do kiedy.",
    "We draw each picture anew. The place, the date and the camera are not kept.": "Każde zdjęcie rysujemy "
    "od nowa. Miejsca, daty i aparatu nie przechowujemy.",
    "When you get our news by e-mail": "Gdy dostajesz nasze aktualności e-mailem",
    "We keep your address, its language and how often you want to hear. One press in any message deletes "
    "them. An address that nobody confirms goes after 7 days.": "Przechowujemy twój adres, język i to, jak "
    "często chcesz wiadomości. Jedno kliknięcie w każdej z nich to usuwa. Adres, którego nikt nie "
    "potwierdzi, znika po 7 dniach.",
    "Whom you blocked, what you follow and how far you are on your way in, only you see.": "Kogo "
    "blokujesz, co śledzisz i jak daleko jesteś na swojej drodze w sieci, widzisz tylko ty.",
    "When you log in we keep when, and the kind of browser, until that ends. We keep no "
    "network address.": "Gdy się "
    "logujesz, zapisujemy kiedy i rodzaj przeglądarki, do końca tego logowania. Nie przechowujemy adresu "
    "sieciowego.",
    "If you do not log in for two years, we ask whether you want to stay. Without an answer your account "
    "goes three months later.": "Jeśli nie logujesz się przez dwa lata, pytamy, czy chcesz zostać. Bez "
    "odpowiedzi konto znika trzy miesiące później.",
    "When you are erased we keep a code made from your address, which nobody can read. With it we erase "
    "you again if we ever need an older copy.": "Gdy cię usuwamy, zostaje kod zrobiony z twojego adresu, "
    "którego nikt nie odczyta. Dzięki niemu usuniemy cię ponownie, jeśli kiedyś sięgniemy po starszą "
    "kopię.",
    "A project names you only if you agreed to be thanked by name.": "Projekt wymienia cię z imienia tylko "
    "wtedy, gdy zgadzasz się na podziękowanie z imienia.",
    "You can report a worry from a person’s page, or from messages. Whom it is about never reads it. You "
    "may ring the named people instead.": "Obawę możesz zgłosić ze strony danej osoby albo z wiadomości. "
    "Osoba, której to dotyczy, nigdy tego nie czyta. Możesz też zadzwonić do wymienionych osób.",
    'Members agree to <a id="a1">house rules</a>.': "Osoby należące do sieci zgadzają się na <a "
    'id="a1">zasady sieci</a>.',
    "What we keep about you": "Co o tobie przechowujemy",
    "As little as we can, for as short as we can. You can see and remove it yourself.": "Jak najmniej i jak "
    "najkrócej. Możesz to zobaczyć i usunąć bez naszej pomocy.",
    "You can read this whole site without telling us anything. We set no cookies for counting or for "
    "advertising, and nothing is loaded from other companies.": "Możesz przeczytać całą witrynę i nic nam o "
    "sobie nie mówić. Nie używamy ciasteczek do liczenia ani do reklam i nic nie wczytuje się od innych "
    "firm.",
    "If you choose light or dark colours at the foot of a page, your browser keeps that choice in a cookie, "
    "for a year. If you log in, a cookie keeps you logged in.": "Jeśli na dole strony wybierzesz jasne albo "
    "ciemne kolory, przeglądarka zapamięta to przez rok w ciasteczku. Po zalogowaniu ciasteczko pilnuje, "
    "żeby cię nie wylogować.",
    "If you tell us that a page was unclear, we keep your words, the page and the day. We do not keep who "
    "you are.": "Jeśli powiesz nam, że strona była niejasna, przechowamy twoje słowa, stronę i dzień. Nie "
    "przechowujemy tego, kim jesteś.",
    "We count searches that find nothing, and which results are opened. We never keep who searched. Words "
    "are kept only once at least five network addresses searched for the same in one week.": "Liczymy "
    "wyszukiwania, które nic nie dały, oraz to, które wyniki ktoś otworzył. Nigdy nie przechowujemy tego, "
    "kto szukał. Słowa zostają dopiero wtedy, gdy w jednym tygodniu tego samego szukano z co najmniej pięciu "
    "adresów sieciowych.",
    "Searches that look like an address or a number of somebody are not counted. Nor are yours, if your "
    "browser asks not to be tracked.": "Nie liczymy wyszukiwań, które wyglądają na czyjś adres albo numer. "
    "Nie liczymy też twoich, jeśli twoja przeglądarka prosi, żeby cię nie śledzić.",
    "When you sign up for an event": "Gdy zapisujesz się na wydarzenie",
    "A name, any name you choose. It may be empty.": "Imię, dowolnie wybrane. Może być puste.",
    "An e-mail address or a telephone number, if you want to hear from us. You may leave out both.": "Adres "
    "e-mail albo numer telefonu, jeśli chcesz dostawać od nas wiadomości. Możesz pominąć jedno i drugie.",
    "What you need in order to take part, if you tell us. It is encrypted. Only the access lead can read it, "
    "and each look is written down.": "To, czego potrzebujesz do udziału, jeśli nam powiesz. Jest to "
    "zaszyfrowane. Może to przeczytać tylko osoba odpowiedzialna za dostępność, a każde zajrzenie "
    "zapisujemy.",
    "Your answers to an event’s own questions. We keep them as long as your contact.": "Twoje odpowiedzi na "
    "pytania samego wydarzenia. Przechowujemy je tak długo, jak twoje dane do kontaktu.",
    "We remind you a week and a day before, and thank you after. One press in such a message ends "
    "that.": "Przypominamy tydzień i dzień przed wydarzeniem, a po nim dziękujemy. Wystarczy jedno "
    "naciśnięcie w takiej wiadomości, żeby to wyłączyć.",
    "Hosts see chosen names and whether somebody has access needs, from a day before the event until a week "
    "after. They never see your contact or what you need.": "Osoby prowadzące widzą wybrane imiona i to, "
    "czy ktoś ma potrzeby związane z dostępnością: od dnia przed wydarzeniem do tygodnia po nim. Nigdy nie "
    "widzą twoich danych do kontaktu ani tego, czego potrzebujesz.",
    "If somebody of the staff changes your turn on the waiting list, we note who and why. We delete that "
    "with your contact.": "Jeśli ktoś z obsługi zmieni twoją kolejność na liście oczekujących, zapisujemy, "
    "kto i dlaczego. Usuwamy to razem z twoimi danymi do kontaktu.",
    "We count how many forms one network address sends in ten minutes. We use a code that does not show the "
    "address. It is gone after that.": "Liczymy, ile formularzy przychodzi z jednego adresu sieciowego w "
    "ciągu dziesięciu minut. Używamy kodu, z którego nie widać adresu. Potem kod znika.",
    "When an event is over": "Gdy wydarzenie się skończy",
    "What was said at the tables is written down without names. Somebody reads it before it is "
    "shown.": "To, co mówiono przy stolikach, zapisujemy bez imion. Zanim to pokażemy, ktoś to czyta.",
    "The survey keeps the event, the day and your answers, and nothing about you.": "Ankieta przechowuje "
    "wydarzenie, dzień i twoje odpowiedzi, a o tobie nic.",
    "A pledge stays until you erase it. Your name and address go after four months.": "Zobowiązanie "
    "zostaje, dopóki go nie usuniesz. Twoje imię i adres znikają po czterech miesiącach.",
    "A request for aftercare is encrypted. Only named people read it, and each look is written down. We "
    "delete it one year after it is closed.": "Prośba o rozmowę po spotkaniu jest zaszyfrowana. Czytają ją "
    "tylko wyznaczone osoby, a każde zajrzenie zapisujemy. Usuwamy ją rok po zamknięciu.",
    "What you report about safety is encrypted too. Only people on a list read it, and each look is written "
    "down. We delete it six years after it is closed.": "To, co zgłaszasz w sprawie bezpieczeństwa, też jest "
    "zaszyfrowane. Czytają to tylko osoby z listy, a każde zajrzenie zapisujemy. Usuwamy to sześć lat po "
    "zamknięciu.",
    "Expenses claims are encrypted and seen only by the lead agency’s desk. We keep no bank "
    "details.": "Wnioski o zwrot kosztów są zaszyfrowane i widzi je tylko biuro organizacji prowadzącej. "
    "Nie przechowujemy danych konta bankowego.",
    "A year after a claim is paid or refused, only what was claimed stays, not by whom.": "Rok po wypłacie "
    "albo odmowie zostaje tylko to, o co wnioskowano, ale nie kto wnioskował.",
    "Your contact goes 90 days after the event, or 30 days after we told you what was heard, if that is "
    "later.": "Twoje dane do kontaktu usuwamy 90 dni po wydarzeniu albo 30 dni po tym, jak powiemy ci, co "
    "usłyszeliśmy, jeśli to później.",
    "How long we keep it": "Jak długo to przechowujemy",
    "Your private link shows what you told us. There you can change it or cancel.": "Pod prywatnym linkiem "
    "zobaczysz, co nam powiedziano. Możesz to tam zmienić albo odwołać.",
    "On your private page you can erase your booking at once.": "Na swojej prywatnej stronie możesz od razu "
    "usunąć rezerwację.",
    "You can ask us for a copy, or to correct something.": "Możesz poprosić nas o kopię albo o poprawienie "
    "czegoś.",
    "You can complain to the Information Commissioner’s Office.": "Możesz złożyć skargę do Information "
    "Commissioner’s Office (brytyjskiego urzędu ochrony danych).",
    "Why we may": "Dlaczego nam wolno",
    "You agree when you sign up. What you tell us about your needs is about your health, perhaps. We use it "
    "only with your explicit consent, and only for the event.": "Zgadzasz się, gdy się zapisujesz. To, co "
    "mówisz o swoich potrzebach, może dotyczyć zdrowia. Używamy tego tylko za twoją wyraźną zgodą i tylko na "
    "potrzeby wydarzenia.",
    "Demonstration:": "Wersja pokazowa:",
    "This site holds made-up people only. Do not enter anybody’s real details.": "W tej witrynie są tylko "
    "zmyślone osoby. Nie wpisuj prawdziwych danych żadnej osoby.",
    # projects
    "Projects": "Projekty",
    "What people are working on together, how far it is, and what you can and cannot change.": "Nad czym "
    "ludzie wspólnie pracują, jak daleko są, co możesz zmienić, a czego nie.",
    "These nine projects are made up on themes from our source papers. None of them is a report of real "
    "work. (demo)": "Te dziewięć projektów zmyśliliśmy na tematy z naszych źródeł. Żaden nie opisuje "
    "prawdziwej pracy. (demo)",
    # said and did
    "You said, we did": "Wasze słowa, nasze działania",
    "Every time somebody tells us something, an answer is owed. All of them are here, those without an "
    "answer too.": "Za każdym razem, gdy ktoś nam coś mówi, należy mu się odpowiedź. Są tu wszystkie głosy, "
    "także te jeszcze bez odpowiedzi.",
    "All but the two entries from York in 2017 are made up, and so are the numbers above. (demo)": "Wszystko "
    "poza dwoma wpisami z Yorku z 2017 roku jest zmyślone, liczby powyżej też. (demo)",
    "Write it in language that people can follow.": "Napiszcie to językiem, który ludzie rozumieją.",
    "Comments were used to rewrite the draft.": "Na podstawie uwag projekt napisano od nowa.",
    "The report’s authors": "Autorzy raportu",
    "Report to York’s Health and Wellbeing Board, 24 August 2017, paragraphs 12 to 15": "Raport dla Rady "
    "Zdrowia i Dobrostanu w Yorku, 24 sierpnia 2017, punkty 12–15",
    "Do not let this become a tick-box.": "Niech to nie będzie tylko odhaczanie punktów.",
    "The authors weighed the comments, and proposed short principles in place of a strategy.": "Autorzy "
    "rozważyli uwagi i zaproponowali krótkie zasady zamiast strategii.",
    "Recommended by the authors. Our source does not record what the Board decided.": "Zalecenie autorów. "
    "Nasze źródło nie podaje, co postanowiła Rada.",
    "The same report, paragraphs 9 and 12 to 15": "Ten sam raport, punkty 9 i 12–15",
    "paragraphs 9 and 12 to 15": "punkty 9 i 12–15",
    # people
    "People": "Osoby",
    "Everyone here chose to be found, and chose what you see. The order is by name; nobody ranks above "
    "anybody.": "Każda z tych osób chce, żeby można ją było znaleźć, i sama wybrała, co widzisz. Kolejność "
    "jest według imion; nikt nie stoi wyżej od innych.",
    'People who join the network can be listed. <a id="a1">See the ways to take part</a>.': "Kto dołącza do "
    'sieci, może się tu znaleźć. <a id="a1">Zobacz, jak można wziąć udział</a>.',
    # library
    "Library": "Biblioteka",
    "Reports, guides, templates and training on designing services together. Filter them, or look for a "
    "word.": "Raporty, poradniki, wzory i szkolenia o wspólnym projektowaniu usług. Użyj filtrów albo wpisz "
    "szukane słowo.",
    # training
    "Training": "Szkolenia",
    "Short pieces to learn from, on a phone and with no account. And how to ask for more.": "Krótkie "
    "materiały do nauki, na telefonie i bez konta. I jak poprosić o więcej.",
    "Bitesize training is short enough for a break: one thing to learn, one thing to try. The idea is North "
    "Cumbria’s, whose training and tips stand online for everyone.": "Szkolenie w pigułce zmieści się w "
    "przerwie: jedna rzecz do nauczenia, jedna do wypróbowania. To pomysł North Cumbria. Tamtejsze szkolenia "
    "i wskazówki są w internecie dla wszystkich.",
    "Joining in lasts best where communities, too, get training. So it is open to all.": "Udział jest "
    "najtrwalszy tam, gdzie szkoli się także społeczności. Dlatego szkolenia są otwarte dla wszystkich.",
    "A group, a team or a board can ask for a session. So can one person. Tell us:": "O szkolenie może "
    "poprosić grupa, zespół albo rada. Może też jedna osoba. Napisz nam:",
    "who you are, in any words you like": "kim jesteś, dowolnymi słowami",
    "what you would like to be able to do": "co chcesz umieć",
    "what would make it easy for you to take part": "co ułatwi ci udział",
    "We answer within ten days. (demo)": "Odpowiadamy w ciągu dziesięciu dni. (demo)",
    "Training inside other training": "Szkolenie w ramach innych szkoleń",
    'In Cumbria co-production is part of courses for leaders, through CLIC. <a id="a1">Read about '
    "it</a>.": "W Cumbrii współtworzenie jest częścią kursów dla liderów, prowadzonych przez CLIC. "
    '<a id="a1">Przeczytaj o tym</a>.',
    "Small things that help a meeting": "Drobne rzeczy, które pomagają na spotkaniu",
    "These tips are from North Cumbria’s toolkit of 2018, in our words (northcumbriahealthandcare.nhs.uk, "
    "“What we have learned”).": "Te wskazówki pochodzą z poradnika North Cumbria z 2018 roku, naszymi "
    "słowami (northcumbriahealthandcare.nhs.uk, „What we have learned”, czyli „Czego się nauczyliśmy”).",
    "Start with a round of names. Ask whether people want name badges.": "Na początku niech każdy powie, jak "
    "ma na imię. Zapytaj, czy ludzie chcą plakietki z imieniem.",
    "Try tables as in a workshop.": "Ustaw stoły jak na warsztatach.",
    "If you need a laptop open, say why. If papers are late, say so.": "Jeśli musisz mieć otwarty laptop, "
    "powiedz dlaczego. Jeśli materiały się spóźniają, powiedz o tym.",
    "Set two goals: a practical one, and one for the mood.": "Wyznaczcie dwa cele: jeden praktyczny i jeden "
    "dotyczący atmosfery.",
    "Ask people how it went after 3, 6 and 12 months.": "Zapytaj ludzi, jak poszło, po 3, 6 i 12 miesiącach.",
    # glossary
    "Glossary": "Słowniczek",
    "The words we use, in plain English. Where a word has several meanings, you see them all.": "Słowa, "
    "których używamy, wyjaśnione prostymi słowami po angielsku. Gdy słowo ma kilka znaczeń, zobaczysz "
    "wszystkie.",
    "A word may mean one thing to you and another to the people you work with. Agree what you mean by each "
    "word that you choose.": "To samo słowo może znaczyć co innego dla ciebie, a co innego dla osób, z "
    "którymi pracujesz. Uzgodnijcie, co znaczy każde słowo, które wybieracie.",
    # consultations
    "Consultations": "Konsultacje",
    "Drafts that people can still change, who decides on them, and what came of each.": "Projekty tekstów, "
    "które można jeszcze zmienić, kto o nich decyduje i co z każdego wynikło.",
    # who can take part
    "Who can take part": "Kto może wziąć udział",
    "Anyone with a constructive approach. Here is a next step for each of you.": "Każdy, kto ma "
    "konstruktywne podejście. Oto następny krok dla każdego z was.",
    "Your next step": "Twój następny krok",
    "You use services, or care for somebody who does": "Korzystasz z usług albo opiekujesz się kimś, kto z "
    "nich korzysta",
    'Come to a meeting, under any name you like. <a id="a1">See the monthly meetings</a>.': "Przyjdź na "
    'spotkanie, pod dowolnym imieniem. <a id="a1">Zobacz comiesięczne spotkania</a>.',
    "You work in services": "Pracujesz w usługach",
    'Become a champion where you work. <a id="a1">Read what a champion does</a>.': "Zostań ambasadorem "
    'współtworzenia w swojej pracy. <a id="a1">Przeczytaj, co robi ambasador</a>.',
    "You are with a charity or community group": "Działasz w organizacji społecznej albo grupie lokalnej",
    'Bring what you see to the open Conversations. <a id="a1">See all dates</a>.': "Opowiedz o tym, co "
    'widzisz, na otwartej „Rozmowie z…”. <a id="a1">Zobacz wszystkie terminy</a>.',
    "You make decisions": "Podejmujesz decyzje",
    'Hear what people found hard before you plan. <a id="a1">Read about lay partners</a>, then '
    '<a id="a2">see what one needs from you</a>.': "Zanim zaplanujesz, posłuchaj, co było dla ludzi trudne. "
    '<a id="a1">Przeczytaj o partnerach społecznych</a>, a potem <a id="a2">zobacz, czego taki partner od '
    "ciebie potrzebuje</a>.",
    # safety
    "Safety and support": "Bezpieczeństwo i wsparcie",
    "Whom you can talk to if something upset you, or if you are worried about someone.": "Z kim możesz "
    "porozmawiać, jeśli coś cię poruszyło albo jeśli się o kogoś martwisz.",
    "You decide how much you share. You can leave a meeting at any moment, and come back or not. Nobody will "
    "ask why.": "Ty decydujesz, ile powiesz. W każdej chwili możesz wyjść ze spotkania i wrócić albo "
    "nie. Nikt nie zapyta dlaczego.",
    "In danger now?": "Grozi ci teraz niebezpieczeństwo?",
    "Our sources name no crisis line, and a demonstration site must not invent one. On a real site the "
    "numbers stand here. (demo)": "Nasze źródła nie podają numeru na wypadek kryzysu, a witryna pokazowa nie "
    "może go zmyślić. W prawdziwej witrynie numery będą tutaj. (demo)",
    "Whom to talk to": "Z kim rozmawiać",
    "People by their part, not by name": "Osoby według roli, nie imienia",
    "For what": "W jakiej sprawie",
    "Who": "Kto",
    "You are worried about somebody’s safety": "Martwisz się o czyjeś bezpieczeństwo",
    "Safeguarding lead (demo)": "Osoba odpowiedzialna za bezpieczeństwo (demo)",
    "Something in a meeting upset you": "Coś cię poruszyło na spotkaniu",
    "The host, or the safeguarding lead (demo)": "Osoba prowadząca albo osoba odpowiedzialna za "
    "bezpieczeństwo (demo)",
    "You want to talk afterwards": "Chcesz porozmawiać po spotkaniu",
    "Aftercare contact (demo): ask at the meeting or by message": "Osoba do rozmów po spotkaniu (demo): "
    "zapytaj na miejscu albo napisz",
    "You need something in order to take part": "Potrzebujesz czegoś, żeby wziąć udział",
    "Access lead (demo)": "Osoba odpowiedzialna za dostępność (demo)",
    "What we do": "Co robimy",
    "Each event, consultation and opportunity has a safeguarding contact and a plan.": "Wszystkie "
    "wydarzenia, konsultacje i sposoby udziału mają osobę odpowiedzialną za bezpieczeństwo i plan.",
    "We say before a text or a meeting what may upset you.": "Przed tekstem albo spotkaniem mówimy, co może "
    "cię poruszyć.",
    "There is a way to take part without your name.": "Można wziąć udział bez podawania imienia.",
    "After a meeting you can ask that somebody gets in touch.": "Po spotkaniu możesz poprosić, żeby ktoś się "
    "z tobą skontaktował.",
    'You can report a worry about safety without an account: <a id="a1">tell us here</a>.': "Obawę o "
    'bezpieczeństwo możesz zgłosić bez konta: <a id="a1">powiedz nam tutaj</a>.',
    "If something stays with you": "Jeśli coś w tobie zostaje",
    "You can ask for a talk afterwards, on the day or weeks later. The aftercare contact (demo) listens, and "
    "helps you to find support if you like. You need not say what it is about.": "Możesz poprosić o rozmowę "
    "po spotkaniu, tego samego dnia albo po kilku tygodniach. Osoba do rozmów po spotkaniu (demo) wysłucha "
    "cię i, jeśli chcesz, pomoże znaleźć wsparcie. Nie musisz mówić, o co chodzi.",
    'If a meeting stays with you, <a id="a1">ask us to contact you</a>.': "Jeśli spotkanie w tobie zostaje, "
    '<a id="a1">poproś nas o kontakt</a>.',
    "Without your name": "Bez imienia",
    "Sign up under any name, or none.": "Zapisz się pod dowolnym imieniem albo bez imienia.",
    "To be linked with some topics is hard. Send your words by post, or ask the host to read them out. "
    "(demo)": "Przy niektórych tematach trudno występować pod swoim imieniem. Wyślij swoje słowa pocztą albo "
    "poproś osobę prowadzącą, żeby je odczytała. (demo)",
    "Nobody tries to find out who said what.": "Nikt nie próbuje ustalić, kto co powiedział.",
    "Why we do this": "Dlaczego to robimy",
    "Safety is too often not thought through from beginning to end, says one of our sources. Care afterwards "
    "is often missing. So are ways to take part without a name.": "Jedno z naszych źródeł mówi, że zbyt "
    "rzadko myśli się o bezpieczeństwie od początku do końca. Często brakuje opieki po spotkaniu. Brakuje "
    "też sposobów, żeby wziąć udział bez podawania imienia.",
    "How to reach us": "Jak się z nami skontaktować",
    "Write to <b>safeguarding@example.org</b> (demo address). You do not have to give your name.": "Napisz "
    "na adres <b>safeguarding@example.org</b> (adres demo). Nie musisz podawać imienia.",
    # changes of this site
    "What you said about this site": "Wasze uwagi o tej witrynie",
    "At the end of each page we ask whether it was clear. Here is what came of the answers.": "Na końcu "
    "każdej strony pytamy, czy była jasna. Oto, co wynikło z odpowiedzi.",
    "I did not know whether I need an account to sign up.": "Nie było dla mnie jasne, czy do zapisania się "
    "potrzebuję konta.",
    "We wrote a page on how to sign up. It is there in Easy Read too.": "Napisaliśmy stronę o tym, jak się "
    "zapisać. Jest też jej wersja łatwa do czytania.",
    "Has anybody tried this site with a screen reader?": "Czy ktoś sprawdził tę witrynę z czytnikiem ekranu?",
    "Nobody has yet. People who use one will test the main pages with us.": "Jeszcze nikt. Główne strony "
    "sprawdzą z nami osoby, które używają czytnika.",
    "Put the number of a crisis line at the top of each page.": "Podajcie numer telefonu na wypadek kryzysu "
    "na górze każdej strony.",
    "Our sources name no number, and a demonstration must not make one up. On a real site it opens the foot "
    "of each page.": "Nasze źródła nie podają numeru, a wersja pokazowa nie może go zmyślić. W prawdziwej "
    "witrynie stopka każdej strony zaczyna się od niego.",
    "Can I have the Easy Read pages by post?": "Czy mogę dostać pocztą strony łatwe do czytania?",
    "The editors owe an answer.": "Redakcja jest winna odpowiedź.",
    "Asked of the editors (demo)": "Pytanie do redakcji (demo)",
}


def get_words(today: date) -> dict[str, str]:
    """This function will return the Polish of every string, those with a date included."""
    return (
        WORDS
        | easy_read.POLISH
        | news.POLISH
        | asked.get_words("pl")
        | _get_promises(today)
        | _get_months(today)
        | {words: words for words in UNCHANGED}
    )


def _get_promises(today: date) -> dict[str, str]:
    """Until when the home page and the list of changes promise an answer."""
    with override("pl"):
        return {
            f"By {by:%-d %B %Y} (demo)": f"Do {date_format(by, 'j E Y')} (demo)"
            for by in (today + timedelta(days=70), today + timedelta(days=60))
        }


def _get_months(today: date) -> dict[str, str]:
    """When the list of changes was asked something, and when it answered."""
    words = {}
    with override("pl"):
        for day in (today - timedelta(days=34), today - timedelta(days=12), today):
            month = date_format(day, "F Y").lower()
            words |= {
                f"An answer on this site, {day:%B %Y} (demo)": f"Odpowiedź na tej witrynie, {month} (demo)",
                f"Answered in {day:%B %Y} (demo)": f"Odpowiedź: {month} (demo)",
                f"{day:%B %Y} (demo)": f"{month} (demo)",
            }
    return words
