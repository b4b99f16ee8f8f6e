"""The demonstration's pages in Arabic. No native speaker has checked them, and the pages say so."""

from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.translation import override

from network.demo import easy_read

# Keys of the pages that are translated
PAGES = (
    "network",
    "events",
    "get-involved",
    "stories",
    "community-of-practice",
    "conversation-mental-health",
    "york-safe-haven",
    "sign-up-help",
    "expenses",
    "accessibility",
    "privacy",
)

# The same in both languages
UNCHANGED = ("Carys Specimen (demo)", "Ines Example (demo)", "Grace Specimen (demo)")

WORDS = {
    # home
    "Shaped together, by the people it is for": "نشكّلها معًا، مع من هي لأجلهم",
    "We are people with lived experience, charities and public bodies in North Yorkshire, designing services "
    "together as equals.": "نحن أشخاص لهم خبرة معيشة، وجمعيات خيرية، وهيئات عامة في نورث يوركشاير، نصمّم "
    "الخدمات معًا على قدم المساواة.",
    "Come once or every month. Use any name you like. You need no account.": "تعال مرة واحدة أو كل شهر. "
    "استخدم أي اسم تحب. لا تحتاج إلى حساب.",
    "Five minutes": "خمس دقائق",
    "Say what is unclear in a draft": "قل ما هو غير واضح في مسودة",
    "By post or online, with or without your name.": "بالبريد أو عبر الإنترنت، باسمك أو دونه.",
    "An hour a month": "ساعة في الشهر",
    "Come to the community of practice": "تعال إلى مجتمع الممارسة",
    "Online. People learn from each other; nobody is tested.": "عبر الإنترنت. يتعلم الناس بعضهم من بعض، ولا "
    "يُختبر أحد.",
    "An afternoon": "بعد ظهر يوم",
    "Come to a Conversation with…": "تعال إلى «حوار مع…»",
    "In person, step-free, near a station or bus stop.": "حضوريًا، بلا درج، قرب محطة أو موقف حافلة.",
    "Some hours a month": "بضع ساعات في الشهر",
    "Choose what we measure": "اختر ما نقيسه",
    "Join the group that picks the measures of success.": "انضم إلى المجموعة التي تختار مقاييس النجاح.",
    "A year": "سنة",
    "Be a lay partner on a board": "كن شريكًا من عامة الناس في مجلس",
    "You influence decisions as an equal. We prepare you first.": "تؤثر في القرارات على قدم المساواة. "
    "ونهيّئك أولًا.",
    "All of it counts the same. You can claim back what it costs you, such as fares and "
    "parking.": "كل ذلك له القدر نفسه. يمكنك استرداد ما يكلّفك، مثل أجرة المواصلات ومواقف السيارات.",
    "Write it in words we can follow. And do not let this become a tick-box.": "اكتبوه بكلمات نفهمها. ولا "
    "تجعلوا هذا مجرد إجراء شكلي.",
    "Comments on a draft strategy, York, July 2017, in our words": "تعليقات على مسودة استراتيجية، يورك، "
    "يوليو 2017، بكلماتنا",
    "The draft was rewritten, and its authors proposed short principles in place of a strategy.": "أُعيدت "
    "كتابة المسودة، واقترح واضعوها مبادئ قصيرة بدلًا من استراتيجية.",
    "Recommended to York’s Health and Wellbeing Board in August 2017": "أُوصي بذلك لدى مجلس الصحة والعافية "
    "في يورك في أغسطس 2017",
    "Give us the help we need to contribute as equals.": "أعطونا ما نحتاج إليه من عون لنشارك على قدم "
    "المساواة.",
    "Project: support to take part (demo)": "مشروع: الدعم للمشاركة (تجريبي)",
    "An access form, a buddy for your first meeting and one page on expenses.": "نموذج للتسهيلات، ورفيق في "
    "لقائك الأول، وصفحة واحدة عن المصاريف.",
    "Not everyone is online.": "ليس الجميع على الإنترنت.",
    "Project: telehealth (demo)": "مشروع: الرعاية عن بُعد (تجريبي)",
    "The project team owes an answer.": "فريق المشروع مدين بجواب.",
    "Asked of the project team (demo)": "سؤال موجّه إلى فريق المشروع (تجريبي)",
    "Every time somebody tells us something, an answer is owed. Here are three, one of them "
    "still open.": "كلما أخبرنا أحد بشيء وجب الجواب. هذه ثلاثة، أحدها ما زال مفتوحًا.",
    "What we hold to": "ما نتمسك به",
    "Parity of esteem": "تقدير متساوٍ",
    "Trust": "الثقة",
    "Inclusive": "الشمول",
    "Respect": "الاحترام",
    "Open to change": "الانفتاح على التغيير",
    "Accessible": "سهولة الوصول",
    "Agile": "المرونة",
    "Aware": "الوعي",
    "Communication": "التواصل",
    "Nine values from the workshop of July 2021, where charities, people with lived experience and "
    "public-sector staff met.": "تسع قيم من ورشة يوليو 2021، حيث التقت جمعيات خيرية وأشخاص لهم خبرة معيشة "
    "وعاملون في القطاع العام.",
    # lists
    "Events": "الفعاليات",
    "Everybody is welcome. Come once or every month, under any name you like.": "الجميع مرحّب بهم. تعال مرة "
    "واحدة أو كل شهر، بأي اسم تحب.",
    "Get involved": "شارك معنا",
    "Everything that is open now, from five minutes to a year. All of it counts the same.": "كل ما هو مفتوح "
    "الآن، من خمس دقائق إلى سنة. وكله له القدر نفسه.",
    "Stories": "القصص",
    "What people did together, what changed, what did not work, and what we do not know.": "ما فعله الناس "
    "معًا، وما تغيّر، وما لم ينجح، وما لا نعرفه.",
    # community of practice
    "Community of practice": "مجتمع الممارسة",
    "Online, every second Tuesday of the month. People learn from each other; nobody is tested.": "عبر "
    "الإنترنت، في ثاني ثلاثاء من كل شهر. يتعلم الناس بعضهم من بعض، ولا يُختبر أحد.",
    "The network meets online every month. Come once or every time. Bring a question, or just listen "
    "with your camera off.": "تلتقي الشبكة عبر الإنترنت كل شهر. تعال مرة واحدة أو كل مرة. أحضر سؤالًا، أو "
    "استمع فقط والكاميرا مغلقة.",
    "Each meeting has one theme, a break half-way and time to think. You need no account and "
    "no camera.": "لكل لقاء موضوع واحد واستراحة في منتصفه ووقت للتفكير. لا تحتاج إلى حساب ولا إلى كاميرا.",
    # the Conversation
    "Conversation with… people who plan mental health care": "حوار مع… من يخططون لرعاية الصحة النفسية",
    "Tell them what is missing, and hear what stands in their way. An afternoon, with soup "
    "first.": "أخبرهم بما ينقص، واسمع ما يقف في طريقهم. بعد ظهر يوم، ويبدأ بالحساء.",
    "People who plan mental health care in the community sit down with people who use it. Charities "
    "and staff come too.": "يجلس من يخططون لرعاية الصحة النفسية في المجتمع مع من يستخدمونها. وتأتي أيضًا "
    "جمعيات وعاملون.",
    "You can speak, write it down, or only listen. Both sides say what they hope for and what they "
    "fear.": "يمكنك أن تتكلم، أو تكتب، أو تستمع فقط. ويقول الطرفان ما يأملانه وما يخشيانه.",
    "Before you come:": "قبل أن تأتي:",
    "We talk about mental health. You can leave the room at any moment.": "نتحدث عن الصحة النفسية. يمكنك "
    "مغادرة القاعة في أي لحظة.",
    "Soup and welcome": "حساء وترحيب",
    "Come early if you like a quiet start.": "تعال مبكرًا إن كنت تحب بداية هادئة.",
    "At the tables, first question": "على الطاولات، السؤال الأول",
    "Six people at each table.": "ستة أشخاص على كل طاولة.",
    "Break": "استراحة",
    "The quiet room is open all afternoon.": "الغرفة الهادئة مفتوحة طوال فترة بعد الظهر.",
    "At the tables, second question": "على الطاولات، السؤال الثاني",
    "What happens next": "ماذا بعد",
    "Who answers, and by when.": "من يجيب، ومتى.",
    "What happens between a first call and a first visit": "ما يحدث بين أول مكالمة وأول زيارة",
    "How people are told what comes next": "كيف يُخبَر الناس بما سيأتي",
    "Which questions are asked in the survey next spring (demo)": "الأسئلة التي ستُطرح في استبيان الربيع "
    "القادم (تجريبي)",
    "Budgets agreed for this year (demo)": "الميزانيات المتفق عليها لهذه السنة (تجريبي)",
    "National rules on waiting times": "القواعد الوطنية لأوقات الانتظار",
    "What would have helped you a week earlier?": "ما الذي كان سيساعدك قبل أسبوع من ذلك؟",
    "What could be done here without new money?": "ما الذي يمكن عمله هنا من دون مال جديد؟",
    "Lay partner, York": "شريكة من عامة الناس، يورك",
    "Charity lead, North Yorkshire": "مسؤولة جمعية خيرية، نورث يوركشاير",
    # the York safe haven
    "A safe haven that service users saw the need for, and developed": "ملاذ آمن رأى مستخدمو الخدمات "
    "الحاجة إليه، وطوّروه",
    "In York, people who use services saw what was missing. They did not stop there: they "
    "developed it.": "في يورك رأى مستخدمو الخدمات ما كان ينقص. ولم يقفوا عند ذلك: بل طوّروه بأنفسهم.",
    "At night, under town walls, somebody in a lit doorway hands a cup to a person who arrives.": "في الليل، "
    "تحت أسوار المدينة، يقدّم شخص عند باب مضاء كوبًا إلى شخص وصل للتو.",
    "This page is about mental health and being in distress. It has no details of harm.": "هذه الصفحة عن "
    "الصحة النفسية وأوقات الضيق. ليس فيها تفاصيل عن الأذى.",
    "York": "يورك",
    "Spoken of in July 2017": "ذُكر في يوليو 2017",
    "Service users": "مستخدمو الخدمات",
    "People who use services in York saw that a safe haven was needed. It was also they who "
    "developed it.": "رأى مستخدمو الخدمات في يورك أن هناك حاجة إلى ملاذ آمن. وهم أيضًا من طوّروه.",
    "In July 2017 people met at an event in National Co-Production Week. There the safe haven was "
    "named as a good local example of designing a service together.": "في يوليو 2017 التقى الناس في فعالية "
    "ضمن الأسبوع الوطني للإنتاج المشترك. وهناك ذُكر الملاذ الآمن مثالًا محليًا جيدًا على تصميم خدمة معًا.",
    "From outside our sources:": "من خارج مصادرنا:",
    "The York Press wrote in October 2016 that the Department of Health had given £178,200 for an "
    "out-of-hours safe haven at Sycamore House. It was planned for 6pm to midnight each day, from May "
    "2017. We do not know what happened then. (yorkpress.co.uk, article 14822681; competefor.com, 31 "
    "October 2016)": "كتبت صحيفة York Press في أكتوبر 2016 أن وزارة الصحة قدّمت 178,200 جنيه إسترليني لملاذ "
    "آمن خارج أوقات الدوام في Sycamore House. وكان مخططًا أن يفتح من السادسة مساءً حتى منتصف الليل كل يوم، "
    "ابتداءً من مايو 2017. ولا نعرف ما الذي حدث بعد ذلك. (yorkpress.co.uk، المقال 14822681؛ competefor.com، "
    "31 أكتوبر 2016)",
    "Those who saw the need were those who built the answer. Ask who in your area already knows what "
    "is missing.": "الذين رأوا الحاجة هم الذين بنوا الجواب. اسأل من في منطقتك يعرف بالفعل ما ينقص.",
    "What feeling does this leave you with? What is there to learn from it?": "أي شعور يتركه هذا فيك؟ وما "
    "الذي يمكن تعلّمه منه؟",
    "Not dated": "بلا تاريخ",
    "People who use services see that a safe haven is needed. They develop it.": "يرى مستخدمو الخدمات أن "
    "هناك حاجة إلى ملاذ آمن. فيطوّرونه.",
    "November 2016": "نوفمبر 2016",
    "York’s Health and Wellbeing Board commits to design major changes to health and social care "
    "together with people.": "يلتزم مجلس الصحة والعافية في يورك بتصميم التغييرات الكبيرة في الرعاية الصحية "
    "والاجتماعية مع الناس.",
    "July 2017": "يوليو 2017",
    "At “People and Places: York goes Global” it is named as a good local example.": "في فعالية «People and "
    "Places: York goes Global» يُذكر مثالًا محليًا جيدًا.",
    "August 2017": "أغسطس 2017",
    "The report to the Board, of 24 August, tells of it.": "يذكره التقرير المرفوع إلى المجلس في 24 أغسطس.",
    "Show us a success such as the safe haven.": "أرونا نجاحًا مثل الملاذ الآمن.",
    "Carer representative, York": "ممثلة مقدّمي الرعاية من الأهل، يورك",
    "We are citizens, not cases.": "نحن مواطنون، لا حالات.",
    "Who the partners were": "من كان الشركاء",
    "The dates of the work": "تواريخ العمل",
    "Opening hours, as they came to be": "ساعات الفتح كما صارت",
    "What difference it made, in figures": "ما الفرق الذي أحدثه، بالأرقام",
    "Developing Co-Production in York": "تطوير الإنتاج المشترك في يورك (Developing Co-Production in York)",
    "Report to York’s Health and Wellbeing Board": "تقرير إلى مجلس الصحة والعافية في يورك",
    "24 August 2017": "24 أغسطس 2017",
    "paragraph 11": "الفقرة 11",
    # how to sign up
    "How to sign up": "كيف تسجّل",
    "Step by step, with no account, under any name you like.": "خطوة بخطوة، بلا حساب، وبأي اسم تحب.",
    "What you do": "ما تفعله",
    "Choose a date, and press “Sign up” on its page.": "اختر موعدًا، واضغط على «سجّل» في صفحته.",
    "Write a name. Any name will do.": "اكتب اسمًا. أي اسم يكفي.",
    "Write an e-mail address or a telephone number. You may leave out both.": "اكتب بريدًا إلكترونيًا أو رقم "
    "هاتف. يمكنك ترك كليهما.",
    "Tick what would help you take part.": "ضع علامة عند ما يساعدك على المشاركة.",
    "Press “Take my place”.": "اضغط على «احجز مكاني».",
    "See all dates": "اعرض كل المواعيد",
    "What happens then": "ما يحدث بعد ذلك",
    "With an e-mail address you get a message with a private link. There you see, change or cancel your "
    "booking.": "إن أعطيت بريدًا إلكترونيًا تصلك رسالة فيها رابط خاص. هناك ترى حجزك أو تغيّره أو تلغيه.",
    "Without one, the next page shows your private link. Keep it: we cannot show it again.": "وإن لم تعطه "
    "تُظهر الصفحة التالية رابطك الخاص. احتفظ به: لا يمكننا عرضه مرة أخرى.",
    "If all places are taken you can go on the waiting list. We offer you a place that is freed, and keep it "
    "for 48 hours.": "إن كانت كل الأماكن محجوزة يمكنك الانضمام إلى قائمة الانتظار. عندما يُتاح مكان نعرضه "
    "عليك ونحتفظ به لك 48 ساعة.",
    "You can bring up to two people. Each of them gets a place.": "يمكنك إحضار شخصين على الأكثر. ولكل منهما "
    "مكان.",
    "What we keep": "ما نحتفظ به",
    "What you need is encrypted. Only our access lead reads it, and it is deleted 14 days after the event. "
    '<a id="a1">Read what else we keep</a>.': "ما تحتاج إليه محفوظ مشفّرًا. لا يقرؤه إلا مسؤول التسهيلات "
    'لدينا، ويُحذف بعد الفعالية بأربعة عشر يومًا. <a id="a1">اقرأ ما نحتفظ به أيضًا</a>.',
    "If you are stuck": "إن تعثّرت",
    'Write to <b>network@example.org</b> (demo address), and we book for you. <a id="a1">You can claim what '
    "it costs you to come</a>.": "اكتب إلى <b>network@example.org</b> (عنوان تجريبي)، ونحن نحجز لك. <a "
    'id="a1">يمكنك استرداد ما يكلّفك الحضور</a>.',
    # expenses
    "Claim what it cost you": "استرد ما كلّفك",
    "Taking part should not leave you out of pocket. Feel free to claim.": "لا ينبغي أن تخسر مالًا لأنك "
    "شاركت. فلا تتردد في طلبه.",
    "If you help to improve services, claim back what it costs you. We mean it: nobody will think less of "
    "you.": "إن كنت تساعد على تحسين الخدمات فاطلب استرداد ما يكلّفك. نحن نعني ذلك: لن ينقص قدرك عند أحد.",
    "What you can claim": "ما يمكنك استرداده",
    "Four kinds of expenses": "أربعة أنواع من المصاريف",
    "Kind": "النوع",
    "What it covers": "ما الذي يشمله",
    "Mileage": "مسافة السيارة",
    "Driving there and back": "القيادة ذهابًا وإيابًا",
    "Fares": "أجرة المواصلات",
    "Bus, train, and other public transport": "الحافلة والقطار وغيرهما من المواصلات العامة",
    "Parking": "موقف السيارة",
    "While you take part": "في أثناء مشاركتك",
    "Assisted transport": "نقل مع مساعدة",
    "May be paid if you need extra support to take part. Ask us before": "قد يُدفع إن كنت تحتاج إلى دعم "
    "إضافي لتشارك. اسألنا قبل ذلك",
    "How it works": "كيف يتم ذلك",
    "The lead agency’s standard policy applies. The lead agency is the organisation that runs the event or "
    "project.": "تُطبَّق القواعد المعتادة للجهة المسؤولة. والجهة المسؤولة هي المؤسسة التي تدير الفعالية أو "
    "المشروع.",
    "Keep tickets and receipts.": "احتفظ بالتذاكر والإيصالات.",
    "Each event and each opportunity says whom to ask.": "تذكر كل فعالية وكل طريقة للمشاركة من تسأل.",
    "No figures here:": "لا أرقام هنا:",
    "Our sources give no rates and no limits, so neither do we. Ask the lead agency for its own.": "لا تذكر "
    "مصادرنا مبالغ ولا حدودًا، فلا نذكرها نحن. اسأل الجهة المسؤولة عمّا لديها.",
    "Other thanks": "أشكال شكر أخرى",
    "If you get benefits, money may not be right for you. Each opportunity offers other thanks to choose "
    "from. You can also choose none. More about that stands below.": "إن كنت تتلقى إعانات حكومية فقد لا "
    "يناسبك المال. تعرض كل طريقة للمشاركة أشكال شكر أخرى تختار منها. ويمكنك ألا تختار شيئًا. والمزيد عن ذلك "
    "أدناه.",
    # accessibility
    "Accessibility of this site": "سهولة استخدام هذا الموقع للجميع",
    "What we tested, what does not work yet, and how to tell us.": "ما جرّبناه، وما لا يعمل بعد، وكيف تخبرنا.",
    "We want everybody to be able to use this site. We aim at the standard WCAG 2.2, level AA. It has not "
    "been checked by an outside body.": "نريد أن يتمكن الجميع من استخدام هذا الموقع. نسعى إلى المعيار WCAG "
    "2.2، المستوى AA. ولم تفحصه جهة خارجية.",
    "What you can do": "ما يمكنك فعله",
    "Zoom to 400 per cent, or use a screen of 320 pixels, without scrolling sideways.": "تكبير الصفحة حتى "
    "400 في المئة، أو استخدام شاشة عرضها 320 بكسل، بلا تحريك إلى الجانب.",
    "Use the keyboard alone, with a clear mark on where you are.": "استخدام لوحة المفاتيح وحدها، مع علامة "
    "واضحة على مكانك.",
    "Use every form without JavaScript.": "استخدام كل النماذج من دون JavaScript.",
    "Choose light or dark colours, at the foot of each page.": "اختيار ألوان فاتحة أو داكنة، في أسفل كل "
    "صفحة.",
    "Print any page.": "طباعة أي صفحة.",
    "What we tested": "ما جرّبناه",
    "Each type of page with the checker axe on every change: at 320 and 1280 pixels, light and dark, left to "
    "right and right to left.": "كل نوع من الصفحات بأداة الفحص axe عند كل تغيير: بعرض 320 و1280 بكسل، "
    "بالألوان الفاتحة والداكنة، من اليسار إلى اليمين ومن اليمين إلى اليسار.",
    "The sign-up in the browser Chromium, with and without JavaScript.": "التسجيل في المتصفح Chromium، مع "
    "JavaScript ومن دونه.",
    "The contrast of every pair of colours in our palette.": "التباين بين كل لونين نستخدمهما معًا.",
    "What we know does not work yet": "ما نعرف أنه لا يعمل بعد",
    "Nobody has yet tested this site with a screen reader, or with people who need one.": "لم يجرّب أحد بعد "
    "هذا الموقع بقارئ شاشة، أو مع أشخاص يحتاجون إليه.",
    "Polish and Arabic pages have not been checked by a native speaker. Most pages are in English "
    "only.": "لم يراجع متحدث أصلي باللغة الصفحات البولندية والعربية. ومعظم الصفحات بالإنجليزية فقط.",
    "Five pages have an Easy Read version. People who need Easy Read have not checked them.": "لخمس صفحات "
    "نسخة سهلة القراءة. ولم يراجعها من يحتاجون إلى النصوص سهلة القراءة.",
    "The editors’ screens are Wagtail’s own. We have not tested them.": "شاشات المحررين هي شاشات Wagtail "
    "نفسها. ولم نجرّبها.",
    "Tell us": "أخبرنا",
    "Write to <b>network@example.org</b> (demo address). Say what you tried, and on what.": "اكتب إلى "
    "<b>network@example.org</b> (عنوان تجريبي). قل ما الذي حاولته، وعلى أي جهاز.",
    # privacy
    "What we keep about you": "ما نحتفظ به عنك",
    "As little as we can, for as short as we can. You can see and remove it yourself.": "أقل ما يمكن، ولأقصر "
    "مدة ممكنة. يمكنك أن تراه وتحذفه بنفسك.",
    "You can read this whole site without telling us anything. We set no cookies for counting or for "
    "advertising, and nothing is loaded from other companies.": "يمكنك أن تقرأ هذا الموقع كله من دون أن "
    "تخبرنا بشيء. لا نستخدم ملفات تعريف الارتباط (cookies) للإحصاء أو للإعلان، ولا يُحمَّل شيء من شركات "
    "أخرى.",
    "If you choose light or dark colours at the foot of a page, your browser keeps that choice in a cookie, "
    "for a year. If you log in, a cookie keeps you logged in.": "إن اخترت ألوانًا فاتحة أو داكنة في أسفل "
    "الصفحة، يحفظ متصفحك هذا الاختيار في ملف تعريف ارتباط لمدة سنة. وإن سجّلت الدخول، يبقيك ملف آخر مسجّل "
    "الدخول.",
    "If you tell us that a page was unclear, we keep your words, the page and the day. We do not keep who "
    "you are.": "إن قلت لنا إن صفحة لم تكن واضحة، نحتفظ بكلماتك والصفحة واليوم. ولا نحتفظ بمن تكون.",
    "When you sign up for an event": "عندما تسجّل في فعالية",
    "A name, any name you choose. It may be empty.": "اسم، أي اسم تختاره. ويمكن أن يبقى فارغًا.",
    "An e-mail address or a telephone number, if you want to hear from us. You may leave out both.": "بريد "
    "إلكتروني أو رقم هاتف، إن أردت أن نكتب إليك أو نتصل بك. يمكنك ترك كليهما.",
    "What you need in order to take part, if you tell us. It is encrypted. Only the access lead can read it, "
    "and each look is written down.": "ما تحتاج إليه لتشارك، إن أخبرتنا به. وهو محفوظ مشفّرًا. لا يقرؤه إلا "
    "مسؤول التسهيلات، ويُسجَّل كل اطلاع عليه.",
    "How long we keep it": "إلى متى نحتفظ به",
    "Your private link shows what you told us. There you can change it, cancel, or have it "
    "removed.": "يُظهر رابطك الخاص ما أخبرتنا به. هناك يمكنك أن تغيّره، أو تلغي الحجز، أو تطلب حذفه.",
    "You can ask us for a copy, or to correct something.": "يمكنك أن تطلب منا نسخة، أو أن نصحح شيئًا.",
    "You can complain to the Information Commissioner’s Office.": "يمكنك أن تشتكي إلى مكتب مفوّض المعلومات "
    "(Information Commissioner’s Office).",
    "Why we may": "لماذا يحق لنا ذلك",
    "You agree when you sign up. What you tell us about your needs is about your health, perhaps. We use it "
    "only with your explicit consent, and only for the event.": "أنت توافق عندما تسجّل. وربما كان ما تخبرنا "
    "به عن احتياجاتك متعلقًا بصحتك. لا نستخدمه إلا بموافقتك الصريحة، ومن أجل الفعالية فقط.",
    "Demonstration:": "موقع تجريبي:",
    "This site holds made-up people only. Do not enter anybody’s real details.": "كل الأشخاص في هذا الموقع "
    "مختلقون. لا تُدخل بيانات حقيقية لأحد.",
}


def get_words(today: date) -> dict[str, str]:
    """This function will return the Arabic of every string, the home page's promised date included."""
    by = today + timedelta(days=70)
    with override("ar"):
        promised = f"قبل {date_format(by, 'j E Y')} (تجريبي)"
    return (
        WORDS
        | easy_read.ARABIC
        | {f"By {by:%-d %B %Y} (demo)": promised}
        | {words: words for words in UNCHANGED}
    )
