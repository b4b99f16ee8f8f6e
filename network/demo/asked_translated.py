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
    """,
    "events": """
        co się dzieje w okolicy
        kiedy jest następne spotkanie
        czy wstęp jest darmowy
        gdzie mogę spotkać ludzi, którzy przeszli to samo
        czy mogę przyjść z mamą albo z opiekunem
        kalendarz i terminy
    """,
    "get-involved": """
        chcę coś zrobić dla innych
        mam tylko kilka minut
        mam dużo wolnego czasu na emeryturze
        co mogę zrobić z domu
        jak jedna osoba może coś zmienić
        szukam wolontariatu dla siebie
        ile czasu to zajmuje
    """,
    "stories": """
        czy komuś się to udało
        przykłady z innych miast
        opowiedzcie o kimś takim jak ja
        co poszło nie tak i czego się nauczyli
        gdzie zwykli ludzie coś zmienili
    """,
    "about": """
        kto za tym stoi
        skąd są na to pieniądze
        czy jesteście częścią NHS
        czy to fundacja, czy urząd
        po co powstała ta sieć
        kto to finansuje
        kto jest szefem
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
    """,
    "york-safe-haven": """
        gdzie pójść w nocy, kiedy nie daję rady
        pomoc po godzinach dla osób w kryzysie psychicznym
        pacjenci sami stworzyli miejsce pomocy
        kto zauważył, że takiego miejsca brakuje
        nie chcę być wtedy sam
        trudna noc i nikogo obok
        schronienie dla osób w rozpaczy
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
    """,
    "accessibility": """
        źle widzę, jak powiększyć litery
        korzystam z czytnika ekranu
        nie mogę używać myszki
        ekran jest za jasny i razi mnie w oczy
        coś na tej stronie mi nie działa
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
    """,
    "projects": """
        nad czym teraz pracujecie
        czy można jeszcze coś zmienić
        które plany są otwarte
        do czego może dołączyć nasza grupa
        na jakim etapie to jest
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
    """,
    "directory": """
        kto jeszcze do was należy
        szukam kogoś, kto mówi po polsku
        czy jest ktoś z mojego miasta
        jak napisać do członka sieci
        lista organizacji
    """,
    "library": """
        coś do poczytania na ten temat
        darmowe formularze do wydruku
        badania i raporty
        materiały do pracy zaliczeniowej
        wskazówki dla pracowników
        przykłady i wzory dokumentów
    """,
    "training": """
        czy ktoś może nas tego nauczyć
        krótkie lekcje na telefonie
        nauka w domu za darmo
        chcemy zajęcia dla naszego zespołu
        jak nabrać odwagi przed spotkaniem
    """,
    "glossary": """
        co znaczą te wszystkie słowa
        nie rozumiem skrótów
        wyjaśnijcie to po ludzku
        język urzędników i lekarzy
        lista pojęć od A do Z
    """,
    "consultations": """
        czy mogę jeszcze coś powiedzieć o planie
        czy już wszystko postanowione
        o co pytają mieszkańców
        kto podejmuje ostateczną decyzję
        co zrobiono z komentarzami ludzi
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
    """,
    "changes": """
        wasza strona była niezrozumiała
        co poprawiliście po uwagach
        mam pomysł, jak ulepszyć stronę
        pisałam, że strona nie jest jasna
    """,
    "news": """
        co nowego
        ostatnie wiadomości
        co się u was ostatnio działo
        nowości od mojej ostatniej wizyty
    """,
    "news-week": """
        co się dzieje w tygodniu współtworzenia
        herbata i rozmowa bez slajdów
        dwa spotkania w tym miesiącu
        wydarzenia w Yorku
    """,
    "news-glossary": """
        które trudne wyrazy usunęliście
        skarżyliśmy się na niezrozumiałe słowa
        czy mogę napisać, że czegoś nie rozumiem
        prostsze teksty dzięki uwagom czytelników
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
    """,
    "events": """
        ماذا يحدث قريبًا مني
        متى اللقاء القادم
        هل الدخول مجاني
        أريد أن ألتقي بمن مرّ بما مررت به
        هل أستطيع أن آتي مع أمي أو مع من يساعدني
        جدول المواعيد
    """,
    "get-involved": """
        أريد أن أساعد غيري
        عندي دقائق قليلة فقط
        عندي وقت فراغ بعد التقاعد
        ماذا أستطيع أن أفعل من البيت
        كيف يصنع شخص واحد فرقًا
        أبحث عن عمل تطوعي
        كم من الوقت يلزم
    """,
    "stories": """
        هل نجح هذا في أي مكان
        أمثلة من مدن أخرى
        احكوا لي عن شخص مثلي
        ما الذي فشل وماذا تعلموا منه
        أين غيّر الناس العاديون خدمة
    """,
    "about": """
        من يقف وراء هذا
        من أين يأتي المال
        هل أنتم تابعون للحكومة أو للمستشفى
        لماذا أُنشئت هذه الشبكة
        هل أنتم جمعية
        من يموّلكم
        من المسؤول عندكم
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
    """,
    "york-safe-haven": """
        أين أذهب ليلًا عندما لا أحتمل
        مساعدة بعد ساعات العمل لمن يمر بضيق نفسي
        المرضى أنفسهم أنشأوا مكانًا للمساعدة
        من الذي لاحظ أن هذا المكان ينقصنا
        لا أريد أن أبقى وحدي
        ليلة صعبة ولا أجد أحدًا
        مأوى لمن يمر بأزمة
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
    """,
    "accessibility": """
        لا أرى جيدًا وأريد حروفًا أكبر
        أستخدم قارئ الشاشة
        لا أستطيع استعمال الفأرة
        الشاشة ساطعة وتؤذي عيني
        شيء في هذا الموقع لا يعمل عندي
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
    """,
    "projects": """
        على ماذا تعملون الآن
        هل ما زال بالإمكان تغيير شيء
        أي الخطط ما زالت مفتوحة
        بماذا تستطيع مجموعتنا أن تشارك
        إلى أين وصلتم
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
    """,
    "directory": """
        من معكم أيضًا
        أبحث عن شخص يتكلم العربية
        هل من أحد من مدينتي
        كيف أراسل عضوًا
        قائمة المنظمات
    """,
    "library": """
        شيء أقرؤه عن هذا الموضوع
        نماذج مجانية للطباعة
        أبحاث وتقارير
        مراجع لبحث جامعي
        إرشادات للعاملين
        أمثلة ونماذج جاهزة
    """,
    "training": """
        هل يعلّمنا أحد كيف نفعل هذا
        دروس قصيرة على الهاتف
        أتعلم في البيت مجانًا
        نريد جلسة لفريقنا
        كيف أكتسب الثقة قبل الاجتماع
    """,
    "glossary": """
        ماذا تعني هذه الكلمات
        لا أفهم الاختصارات
        اشرحوا لي بكلام بسيط
        كلام الموظفين والأطباء
        قائمة المصطلحات
    """,
    "consultations": """
        هل أستطيع أن أبدي رأيي في الخطة
        هل قرروا كل شيء من قبل
        عمّ يسألون الناس
        من يتخذ القرار الأخير
        ماذا فعلوا بتعليقات الناس
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
    """,
    "changes": """
        موقعكم لم يكن مفهومًا
        ماذا حسّنتم بعد ملاحظات الناس
        عندي فكرة لتحسين الموقع
        كتبت لكم أن الصفحة غير واضحة
    """,
    "news": """
        ما الجديد
        آخر الأخبار
        ماذا حدث عندكم مؤخرًا
        هل تغيّر شيء منذ زيارتي الأخيرة
    """,
    "news-week": """
        ماذا يجري في أسبوع الإنتاج المشترك
        شاي وحديث دون شرائح
        لقاءان هذا الشهر
        فعاليات في يورك
    """,
    "news-glossary": """
        ما الكلمات الصعبة التي حذفتموها
        اشتكى القراء من كلمات غير مفهومة
        هل أستطيع أن أكتب أنني لم أفهم
        نصوص أسهل بفضل الملاحظات
    """,
}
