"""How people ask for the translated pages, in Polish and Arabic. No native speaker has checked it yet.

The lines say what people say in that language; they are no translation of the English ones. Search knows no
endings of Polish words, so that lines use several.
"""

POLISH = {
    "network": """
        co to za strona
        kim jesteście i czym się zajmujecie
        chcę, żeby u nas było inaczej
        nikt nie pyta takich ludzi jak ja
        od czego mam zacząć
        jak mieć wpływ na lokalną służbę zdrowia
        strona główna
        sieć pacjentów i fundacji
        grupa pacjentów
        głos pacjentów w North Yorkshire
        wspólne projektowanie usług
        jestem tu pierwszy raz
        dość decydowania za nas
        co-production po polsku
    """,
    "events": """
        co się dzieje w okolicy
        kiedy jest następne spotkanie
        czy wstęp jest darmowy
        gdzie mogę spotkać ludzi, którzy przeszli to samo
        czy mogę przyjść z mamą albo z opiekunem
        kalendarz i terminy
        wydarzenia
        spotkania online
        najbliższe spotkania
        warsztaty
        spotkania dla opiekunów
        coś dla młodzieży
        notatki z poprzednich spotkań
        jestem samotna, chcę wyjść do ludzi
        jak zapisać się na spotkanie
        spotkania przez internet
    """,
    "get-involved": """
        chcę coś zrobić dla innych
        mam tylko kilka minut
        mam dużo wolnego czasu na emeryturze
        co mogę zrobić z domu
        jak jedna osoba może coś zmienić
        szukam wolontariatu dla siebie
        ile czasu to zajmuje
        wolontariat
        jak pomóc
        jak się zaangażować
        chcę opowiedzieć swoją historię
        przeczytać projekt i dać uwagi
        zostać przedstawicielem pacjentów
        mam 17 lat, co mogę robić
        dołączyć do grupy
    """,
    "stories": """
        czy komuś się to udało
        przykłady z innych miast
        opowiedzcie o kimś takim jak ja
        co poszło nie tak i czego się nauczyli
        gdzie zwykli ludzie coś zmienili
        historie
        historie pacjentów
        prawdziwe przykłady
        dobre praktyki
        historia o porodach i położnych
        czy to w ogóle działa
        temat na artykuł do gazety
        co udało się zmienić w szpitalu
    """,
    "about": """
        kto za tym stoi
        skąd są na to pieniądze
        czy jesteście częścią NHS
        czy to fundacja, czy urząd
        po co powstała ta sieć
        kto to finansuje
        kto jest szefem
        o nas
        o sieci
        kto płaci
        finansowanie
        Community First Yorkshire
        od kiedy istniejecie
        kto należy do sieci
        czy to państwowe czy prywatne
    """,
    "community-of-practice": """
        kiedy spotykacie się w tym miesiącu
        czy muszę włączać kamerę
        czy mogę tylko słuchać i nic nie mówić
        ile trwa spotkanie i czy są przerwy
        denerwuję się w grupie
        czy mogę przyjść tylko raz
        nie mówię dobrze po angielsku, czy będzie tłumacz
        nie znam angielskiego
        jestem głucha, czy jest język migowy
        spotkanie online co miesiąc
        drugi wtorek miesiąca
        spotkanie na Zoomie
        bez kamery
        wymiana doświadczeń
        o której godzinie jest spotkanie
        grupa, w której uczymy się od siebie
    """,
    "conversation-mental-health": """
        chcę powiedzieć decydentom, co nie działa w psychiatrii
        długo czekałem na pomoc psychologa
        rozmowa z ludźmi, którzy planują opiekę psychiatryczną
        czy mogę wyjść, kiedy zrobi mi się ciężko
        spotkanie przy stołach w Yorku
        czy będzie cichy pokój
        mam depresję i nikt nie pomógł mi na czas
        poruszam się na wózku, czy się dostanę
        potrzebuję podwózki
        zdrowie psychiczne
        rozmowa o zdrowiu psychicznym
        kolejka do psychiatry
        opieka psychiatryczna spotkanie
        zupa i rozmowa
        czekam na pierwszą wizytę i nic nie wiem
        jestem zła na psychiatrię
        mój syn choruje psychicznie, chcę to powiedzieć
    """,
    "york-safe-haven": """
        gdzie pójść w nocy, kiedy nie daję rady
        pomoc po godzinach dla osób w kryzysie psychicznym
        pacjenci sami stworzyli miejsce pomocy
        kto zauważył, że takiego miejsca brakuje
        nie chcę być wtedy sam
        trudna noc i nikogo obok
        schronienie dla osób w rozpaczy
        safe haven York
        bezpieczna przystań
        bezpieczne miejsce w Yorku
        kryzys psychiczny wieczorem
        Sycamore House
        przykład pacjentów z Yorku
        kto wymyślił safe haven
    """,
    "sign-up-help": """
        jak się zapisać na spotkanie
        czy muszę podać prawdziwe nazwisko
        nie mam adresu e-mail
        chcę przyprowadzić siostrę albo kolegę
        nie ma już wolnych miejsc, co teraz
        nie mogę przyjść, jak to odwołać
        czy muszę zakładać konto
        wszystkie miejsca zajęte
        nie mam komputera, czy mogę zadzwonić
        potrzebuję tłumacza albo wejścia bez schodów
        zapisy
        jak się zarejestrować
        rezerwacja miejsca
        odwołać rezerwację
        zmienić zgłoszenie
        przyjść anonimowo
        osoba towarzysząca
        formularz zgłoszenia na wydarzenie
    """,
    "expenses": """
        kto zapłaci za mój bilet autobusowy
        nie stać mnie na dojazd
        zwrot pieniędzy za benzynę i parking
        czy muszę zbierać paragony
        taksówka dla osoby z niepełnosprawnością
        wstydzę się prosić o pieniądze
        mało zarabiam i nie wystarcza mi na bilety
        czy oddacie mi pieniądze za taksówkę
        najpierw muszę zapytać czy mogę od razu wydać
        zwrot kosztów
        zwrot za dojazd
        koszty podróży
        bilety na pociąg i autobus
        parking
        kilometrówka
        rachunki i paragony
        kiedy dostanę pieniądze z powrotem, kogo pytać
    """,
    "accessibility": """
        źle widzę, jak powiększyć litery
        korzystam z czytnika ekranu
        nie mogę używać myszki
        ekran jest za jasny i razi mnie w oczy
        coś na tej stronie mi nie działa
        dostępność strony
        większa czcionka
        tryb ciemny
        niewidomy użytkownik
        sama klawiatura
        wydrukować stronę
        WCAG
        strona nie działa na telefonie
    """,
    "privacy": """
        kto zobaczy to, co napisałam
        czy komuś przekażecie mój adres
        jak wykasować swoje dane
        jak długo trzymacie informacje o mnie
        czy mnie śledzicie
        czy to, co powiem o zdrowiu, zostanie między nami
        wypisać się z maili
        usunąć konto
        usunąć moje zdjęcie ze strony
        czy organizatorzy widzą mój numer telefonu
        ochrona danych
        RODO
        GDPR
        ciasteczka cookies
        polityka prywatności
        moje dane osobowe
        czy zapisujecie, czego szukam
        czy mój lekarz GP się dowie
    """,
    "projects": """
        nad czym teraz pracujecie
        czy można jeszcze coś zmienić
        które plany są otwarte
        do czego może dołączyć nasza grupa
        na jakim etapie to jest
        projekty
        bieżące projekty
        rzucanie palenia w szpitalu
        leczenie na odległość
        wizyty przez wideo
        brakuje personelu
        szukamy projektu do współpracy
    """,
    "said-and-did": """
        co zrobiliście z tym, co mówiłem
        czy ktoś na to odpowiedział
        nigdy nie dostajemy odpowiedzi
        czy warto w ogóle coś mówić
        czego nie dało się zrobić i dlaczego
        nikt nas nie słucha
        zignorowali nas
        czekam na odpowiedź od wiosny
        odpowiedzi na uwagi
        wasze odpowiedzi
        co z moją uwagą
        skarga bez odpowiedzi
        obiecali i nic
        co się zmieniło dzięki nam
        wyniki rozmów z mieszkańcami
    """,
    "directory": """
        kto jeszcze do was należy
        szukam kogoś, kto mówi po polsku
        czy jest ktoś z mojego miasta
        jak napisać do członka sieci
        lista organizacji
        ludzie
        członkowie sieci
        lista osób
        kontakt do kogoś z sieci
        znaleźć osobę po nazwisku
        szukam partnera do projektu
        fundacje i stowarzyszenia
    """,
    "library": """
        coś do poczytania na ten temat
        darmowe formularze do wydruku
        badania i raporty
        materiały do pracy zaliczeniowej
        wskazówki dla pracowników
        przykłady i wzory dokumentów
        biblioteka
        dokumenty do pobrania
        poradnik
        raport PDF
        szablony
        literatura do pracy magisterskiej
        strategia NHS dokument
        poradniki dla pielęgniarek i urzędników
    """,
    "training": """
        czy ktoś może nas tego nauczyć
        krótkie lekcje na telefonie
        nauka w domu za darmo
        chcemy zajęcia dla naszego zespołu
        jak nabrać odwagi przed spotkaniem
        szkolenia
        szkolenie dla zespołu
        kurs online
        kursy bez opłat
        jak prowadzić zebranie
        krótkie szkolenie w przerwie w pracy
        warsztat dla pracowników NHS
    """,
    "glossary": """
        co znaczą te wszystkie słowa
        nie rozumiem skrótów
        wyjaśnijcie to po ludzku
        język urzędników i lekarzy
        lista pojęć od A do Z
        słowniczek
        słownik pojęć
        trudne słowa
        skróty NHS
        co to jest CCG
        VCSE co to znaczy
        co to jest Healthwatch
        co znaczy co-production
    """,
    "consultations": """
        czy mogę jeszcze coś powiedzieć o planie
        czy już wszystko postanowione
        o co pytają mieszkańców
        kto podejmuje ostateczną decyzję
        co zrobiono z komentarzami ludzi
        konsultacje
        konsultacje społeczne
        projekt do zaopiniowania
        uwagi do projektu
        wyrazić opinię o planach
        do kiedy można zgłaszać uwagi
        i tak zrobią, co chcą
    """,
    "who-can-take-part": """
        czy to jest dla mnie
        czy potrzebuję diagnozy albo skierowania
        opiekuję się mężem, czy mogę przyjść
        nie jestem ekspertem
        pracuję w służbie zdrowia, czy też mogę
        czy trzeba mieć zaproszenie
        jestem za stary albo nie stąd
        nigdy nie chorowałam, czy mogę przyjść
        jestem studentką
        kto może przyjść
        dla kogo to jest
        opiekunowie osób chorych
        czy obcokrajowiec może wziąć udział
        pacjenci i rodziny
        jestem pielęgniarką
        nasza fundacja chce dołączyć
        mam 17 lat, czy mnie wpuszczą
    """,
    "safeguarding": """
        boję się o kogoś
        coś na spotkaniu bardzo mnie zraniło
        z kim mogę porozmawiać na osobności
        podejrzewam, że komuś dzieje się krzywda
        czy mogę to zgłosić bez nazwiska
        nie mogłam spać po spotkaniu
        boję się o sąsiadkę, o dziecko albo o starszą osobę
        co będzie, jeśli się rozpłaczę
        ktoś mnie tu zastraszał albo obraził
        jest mi źle i nie mam z kim pogadać
        bezpieczeństwo
        przemoc w domu
        krzywdzenie dziecka
        zgłosić krzywdę
        jestem w niebezpieczeństwie
        wsparcie po spotkaniu
        ochrona dzieci i dorosłych
        komu powiedzieć, że ktoś mnie krzywdzi
    """,
    "changes": """
        wasza strona była niezrozumiała
        co poprawiliście po uwagach
        mam pomysł, jak ulepszyć stronę
        pisałam, że strona nie jest jasna
        zmiany na stronie
        opinie o stronie
        błąd na stronie
        uwagi do strony internetowej
        czy ktoś czyta moje uwagi o stronie
        co zmieniono na stronie
    """,
    "news": """
        co nowego
        ostatnie wiadomości
        co się u was ostatnio działo
        nowości od mojej ostatniej wizyty
        aktualności
        nowości
        wiadomości z sieci
        ogłoszenia
        najnowsze informacje
        co słychać
    """,
    "news-week": """
        co się dzieje w tygodniu współtworzenia
        herbata i rozmowa bez slajdów
        dwa spotkania w tym miesiącu
        wydarzenia w Yorku
        tydzień koprodukcji
        Co-Production Week
        tydzień współpracy jak równy z równym
        herbata zamiast prezentacji
        zaproszenie na dwa spotkania
        czy mogę przyjść tylko na jedno z dwóch
    """,
    "news-glossary": """
        które trudne wyrazy usunęliście
        skarżyliśmy się na niezrozumiałe słowa
        czy mogę napisać, że czegoś nie rozumiem
        prostsze teksty dzięki uwagom czytelników
        trudne słowa usunięte
        trzy słowa mniej
        zmienione słowa na stronie
        mniej żargonu
        nie rozumiałam słów i napisałam o tym
        prosty język na stronie
    """,
}

ARABIC = {
    "network": """
        ما هذا الموقع
        من أنتم وماذا تفعلون
        أريد أن تتغير الأمور في منطقتنا
        لا أحد يسأل أمثالنا
        من أين أبدأ
        كيف يكون لي رأي في الخدمات الصحية
        الصفحة الرئيسية
        شبكة المرضى والجمعيات
        مجموعة مرضى
        صوت المرضى في شمال يوركشاير
        تصميم الخدمات معًا
        أول مرة أدخل هنا
        يقررون عنا دون أن يسألونا
        معنى co-production بالعربي
    """,
    "events": """
        ماذا يحدث قريبًا مني
        متى اللقاء القادم
        هل الدخول مجاني
        أريد أن ألتقي بمن مرّ بما مررت به
        هل أستطيع أن آتي مع أمي أو مع من يساعدني
        جدول المواعيد
        فعاليات
        لقاءات عبر الإنترنت
        اجتماعات قادمة
        ورشة عمل
        لقاء لمن يرعى مريضًا
        شيء للشباب
        ملخص اللقاء السابق
        أشعر بالوحدة وأريد أن أتعرف على ناس
        كيف أسجل في لقاء
    """,
    "get-involved": """
        أريد أن أساعد غيري
        عندي دقائق قليلة فقط
        عندي وقت فراغ بعد التقاعد
        ماذا أستطيع أن أفعل من البيت
        كيف يصنع شخص واحد فرقًا
        أبحث عن عمل تطوعي
        كم من الوقت يلزم
        تطوع
        كيف أساعد
        كيف أشارك
        أريد أن أحكي قصتي
        قراءة مسودة وإبداء الرأي
        ممثل للمرضى
        عمري 17 سنة فماذا أستطيع أن أفعل
        الانضمام إلى مجموعة
        من يمكنه المشاركة معكم
    """,
    "stories": """
        هل نجح هذا في أي مكان
        أمثلة من مدن أخرى
        احكوا لي عن شخص مثلي
        ما الذي فشل وماذا تعلموا منه
        أين غيّر الناس العاديون خدمة
        قصص
        قصص المرضى
        تجارب حقيقية
        تجارب ناجحة
        قصة عن الولادة والقابلات
        هل هذا كلام أم فعل
        أحتاج إلى أمثلة لمقال صحفي
        ماذا تغير في المستشفى
    """,
    "about": """
        من يقف وراء هذا
        من أين يأتي المال
        هل أنتم تابعون للحكومة أو للمستشفى
        لماذا أُنشئت هذه الشبكة
        هل أنتم جمعية
        من يموّلكم
        من المسؤول عندكم
        من نحن
        عن الشبكة
        التمويل
        من يدفع لكم
        Community First Yorkshire
        متى بدأتم
        من أعضاء الشبكة
        حكومي أم خاص
    """,
    "community-of-practice": """
        متى تجتمعون هذا الشهر
        هل يجب أن أفتح الكاميرا
        هل أستطيع أن أستمع فقط ولا أتكلم
        كم تستغرق الجلسة وهل فيها استراحة
        أشعر بالتوتر وسط الناس
        هل أستطيع الحضور مرة واحدة
        لا أتكلم الإنجليزية جيدًا فهل يوجد مترجم
        أنا أصم وأحتاج إلى لغة الإشارة
        لقاء شهري أونلاين
        ثاني ثلاثاء من الشهر
        اجتماع زووم
        بدون كاميرا
        تبادل الخبرات
        في أي ساعة يبدأ اللقاء الشهري
        نتعلم بعضنا من بعض
    """,
    "conversation-mental-health": """
        أريد أن أقول للمسؤولين ما ينقص العلاج النفسي
        انتظرت طويلًا حتى حصلت على مساعدة نفسية
        الحديث مع من يخططون للرعاية النفسية وجهًا لوجه
        هل أستطيع الخروج إذا تعبت
        لقاء حول الموائد في يورك
        هل توجد غرفة هادئة
        عندي اكتئاب ولم يساعدني أحد في الوقت المناسب
        أستعمل كرسيًا متحركًا
        أحتاج إلى من يوصلني
        الصحة النفسية
        لقاء عن الصحة النفسية
        انتظار الطبيب النفسي
        خدمات نفسية
        شوربة وحديث
        أنتظر أول موعد ولا أحد يخبرني بشيء
        أنا غاضب من العلاج النفسي
        ابني مريض نفسيًا وأريد أن أتكلم
    """,
    "york-safe-haven": """
        أين أذهب ليلًا عندما لا أحتمل
        مساعدة بعد ساعات العمل لمن يمر بضيق نفسي
        المرضى أنفسهم أنشأوا مكانًا للمساعدة
        من الذي لاحظ أن هذا المكان ينقصنا
        لا أريد أن أبقى وحدي
        ليلة صعبة ولا أجد أحدًا
        مأوى لمن يمر بأزمة
        ملاذ آمن
        safe haven يورك
        مكان آمن في يورك
        أزمة نفسية مساءً
        Sycamore House
        مثال من مرضى يورك
        من صاحب فكرة الملاذ الآمن
    """,
    "sign-up-help": """
        كيف أسجل في اللقاء
        هل يجب أن أكتب اسمي الحقيقي
        ليس عندي بريد إلكتروني
        أريد أن أحضر أختي أو صديقي معي
        لم تبق أماكن فماذا أفعل
        لا أستطيع الحضور وكيف ألغي الحجز
        هل أحتاج إلى حساب
        كل الأماكن محجوزة
        ليس عندي حاسوب فهل أتصل بكم
        أحتاج إلى مترجم أو مدخل بلا درج
        تسجيل
        طريقة التسجيل
        حجز مكان
        إلغاء الحجز
        تعديل الحجز
        الحضور باسم مستعار
        مرافق
        استمارة التسجيل في الفعاليات
    """,
    "expenses": """
        من يدفع أجرة الحافلة
        لا أملك ثمن الطريق
        استرجاع ثمن البنزين وموقف السيارة
        هل أحتفظ بالإيصالات
        سيارة أجرة لشخص ذي إعاقة
        أخجل من طلب المال
        دخلي قليل ولا يكفي للمواصلات
        هل تردون لي ثمن التاكسي
        هل أسأل قبل أن أنفق
        استرداد المصاريف
        مصاريف السفر
        أجرة المواصلات
        تذكرة القطار أو الباص
        موقف سيارات
        بدل بنزين
        الفواتير والإيصالات
        ممن أطلب ما دفعته من جيبي
    """,
    "accessibility": """
        لا أرى جيدًا وأريد حروفًا أكبر
        أستخدم قارئ الشاشة
        لا أستطيع استعمال الفأرة
        الشاشة ساطعة وتؤذي عيني
        شيء في هذا الموقع لا يعمل عندي
        تكبير الخط
        الوضع الليلي
        مستخدم كفيف
        لوحة المفاتيح فقط
        طباعة الصفحة
        ضعف البصر
        WCAG
        الموقع لا يعمل على هاتفي
    """,
    "privacy": """
        من يرى ما كتبته
        هل تعطون عنواني لأحد
        كيف أمسح معلوماتي
        كم تحتفظون بالمعلومات عني
        هل تتعقبونني
        هل يبقى ما أقوله عن صحتي سرًا
        إلغاء الاشتراك ووقف الرسائل
        أريد إغلاق حسابي
        احذفوا صورتي من الموقع
        هل يرى المنظمون رقم هاتفي
        الخصوصية
        حماية البيانات
        بياناتي الشخصية
        كوكيز
        GDPR
        حذف بياناتي
        هل تحفظون ما أبحث عنه
        هل يعرف طبيبي GP بما كتبته
    """,
    "projects": """
        على ماذا تعملون الآن
        هل ما زال بالإمكان تغيير شيء
        أي الخطط ما زالت مفتوحة
        بماذا تستطيع مجموعتنا أن تشارك
        إلى أين وصلتم
        مشاريع
        المشاريع الحالية
        ترك التدخين في المستشفى
        العلاج عن بعد
        موعد بالفيديو
        نقص الموظفين
        نبحث عن مشروع نتعاون فيه
    """,
    "said-and-did": """
        ماذا فعلتم بما قلته لكم
        هل ردّ أحد علينا
        لا يصلنا جواب أبدًا
        هل هناك فائدة من الكلام
        ما الذي لم يمكن فعله ولماذا
        لا أحد يسمعنا
        تجاهلونا
        أنتظر الرد منذ أشهر
        الرد على الملاحظات
        ردودكم
        ماذا حدث لرأيي
        شكوى بلا رد
        وعدونا ولم يفعلوا شيئًا
        ماذا تغير بفضل كلامنا
        نتيجة ملاحظات الناس
    """,
    "directory": """
        من معكم أيضًا
        أبحث عن شخص يتكلم العربية
        هل من أحد من مدينتي
        كيف أراسل عضوًا
        قائمة المنظمات
        الأشخاص
        أعضاء الشبكة
        أسماء الأعضاء
        التواصل مع شخص من الشبكة
        البحث بالاسم
        أبحث عن شريك لمشروع
        جمعيات خيرية
    """,
    "library": """
        شيء أقرؤه عن هذا الموضوع
        نماذج مجانية للطباعة
        أبحاث وتقارير
        مراجع لبحث جامعي
        إرشادات للعاملين
        أمثلة ونماذج جاهزة
        مكتبة
        تحميل ملفات
        دليل عملي
        تقرير PDF
        قوالب
        مصادر لرسالة ماجستير
        خطة NHS
        أدلة للممرضات والموظفين
    """,
    "training": """
        هل يعلّمنا أحد كيف نفعل هذا
        دروس قصيرة على الهاتف
        أتعلم في البيت مجانًا
        نريد جلسة لفريقنا
        كيف أكتسب الثقة قبل الاجتماع
        تدريب
        دورات
        دورة أونلاين
        تدريب للموظفين
        كيف أدير اجتماعًا
        درس قصير وقت الاستراحة
        ورشة لموظفي NHS
    """,
    "glossary": """
        ماذا تعني هذه الكلمات
        لا أفهم الاختصارات
        اشرحوا لي بكلام بسيط
        كلام الموظفين والأطباء
        قائمة المصطلحات
        قاموس
        معاني الكلمات
        كلمات صعبة
        اختصارات NHS
        ما معنى CCG
        ما هي VCSE
        ما هو Healthwatch
        ما معنى co-production
    """,
    "consultations": """
        هل أستطيع أن أبدي رأيي في الخطة
        هل قرروا كل شيء من قبل
        عمّ يسألون الناس
        من يتخذ القرار الأخير
        ماذا فعلوا بتعليقات الناس
        استشارات عامة
        إبداء الرأي
        استطلاع رأي السكان
        مسودة للتعليق
        ملاحظات على الخطة
        إلى متى أستطيع إرسال رأيي
        سيفعلون ما يريدون على أي حال
    """,
    "who-can-take-part": """
        هل هذا لي
        هل أحتاج إلى تشخيص أو تحويل
        أعتني بزوجي فهل أستطيع أن آتي
        لست خبيرًا
        أعمل في الصحة فهل أستطيع الحضور
        هل يلزم أن أُدعى
        أنا كبير في السن
        لم أمرض من قبل فهل أستطيع أن آتي
        أنا طالبة
        من يستطيع المشاركة
        لمن هذا
        شروط المشاركة
        المرضى وأهلهم
        أنا لاجئ فهل أشارك
        أنا ممرضة
        جمعيتنا تريد أن تنضم
        عمري 17 سنة فهل يُسمح لي
    """,
    "safeguarding": """
        أخاف على شخص أعرفه
        شيء قيل في اللقاء آلمني
        مع من أتكلم على انفراد
        أظن أن أحدًا يتعرض للأذى
        هل أستطيع الإبلاغ دون ذكر اسمي
        لم أنم بعد اللقاء
        أخاف على جارتي أو على طفل أو على شخص مسن
        ماذا لو بكيت في اللقاء
        هناك من يهددني أو يهينني
        أشعر بالحزن ولا أجد من أكلمه
        السلامة
        عنف منزلي
        إيذاء طفل
        الإبلاغ عن أذى
        أنا في خطر
        دعم بعد اللقاء
        حماية الأطفال والكبار
        لمن أقول إن أحدًا يؤذيني
    """,
    "changes": """
        موقعكم لم يكن مفهومًا
        ماذا حسّنتم بعد ملاحظات الناس
        عندي فكرة لتحسين الموقع
        كتبت لكم أن الصفحة غير واضحة
        تغييرات الموقع
        آراء عن الموقع
        خطأ في الموقع
        ملاحظات على الموقع
        هل يقرأ أحد رأيي في الموقع
        ماذا تغير في الموقع
    """,
    "news": """
        ما الجديد
        آخر الأخبار
        ماذا حدث عندكم مؤخرًا
        هل تغيّر شيء منذ زيارتي الأخيرة
        أخبار
        مستجدات
        أخبار الشبكة
        إعلانات
        أحدث المعلومات
        ماذا عندكم هذه الأيام
    """,
    "news-week": """
        ماذا يجري في أسبوع الإنتاج المشترك
        شاي وحديث دون شرائح
        لقاءان هذا الشهر
        فعاليات في يورك
        أسبوع الإنتاج المشترك
        Co-Production Week
        أسبوع العمل معًا
        دعوة إلى لقاءين
        شاي بدل العروض
        هل أحضر واحدًا من اللقاءين فقط
    """,
    "news-glossary": """
        ما الكلمات الصعبة التي حذفتموها
        اشتكى القراء من كلمات غير مفهومة
        هل أستطيع أن أكتب أنني لم أفهم
        نصوص أسهل بفضل الملاحظات
        حذف كلمات صعبة
        ثلاث كلمات أقل
        كلمات تغيرت في الموقع
        لغة سهلة في الموقع
        مصطلحات أقل
        لم أفهم كلمة وأخبرتكم بها
    """,
}
