"""The demonstration's pages in Arabic. No native speaker has checked them, and the pages say so."""

from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.translation import override

from network.demo import asked, easy_read, news

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
    "about",
    "who-can-take-part",
    "safeguarding",
    "projects",
    "said-and-did",
    "directory",
    "library",
    "glossary",
    "consultations",
    "training",
    "changes",
    *news.PAGES,
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
    '<a id="a1">All that we hold to</a>, and <a id="a2">the Compact</a> between public bodies and voluntary '
    "groups.": '<a id="a1">كل ما نتمسك به</a>، و<a id="a2">الميثاق (Compact)</a> بين الهيئات العامة '
    "والمجموعات التطوعية.",
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
    "summer break (demo)": "عطلة الصيف (تجريبي)",
    "Ten minutes, half-way": "عشر دقائق في المنتصف",
    "Papers one week before": "الأوراق قبل أسبوع",
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
    "People who use services saw that a safe haven was missing.": "رأى مستخدمو الخدمات أن "
    "هناك حاجة إلى ملاذ آمن.",
    "They developed it. It was named as a good local example.": "وقد طوّروه بأنفسهم. وذُكر مثالًا محليًا جيدًا.",
    "The report to the Board gives no figures.": "لا يذكر التقرير المقدَّم إلى المجلس أي أرقام.",
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
    "Do I need to use my real name?": "هل يجب أن أذكر اسمي الحقيقي؟",
    "No. We call you by the name that you write. Nobody asks for another one.": "لا. نناديك بالاسم الذي "
    "تكتبه. ولا يسألك أحد عن اسم آخر.",
    "Bring a friend or supporter": "إحضار صديق أو من يساندك",
    "You can bring up to two people: a friend, a carer, somebody who supports you. Each of them gets a "
    "place.": "يمكنك إحضار شخصين على الأكثر: صديقًا أو مقدّم رعاية أو من يساندك. ولكل منهما مكان.",
    "What does it cost?": "كم يكلّف ذلك؟",
    'Nothing: our events are free. <a id="a1">You can claim what it costs you to come</a>.': "لا شيء: "
    'لقاءاتنا مجانية. <a id="a1">يمكنك استرداد ما يكلّفك الحضور</a>.',
    "See, change or cancel my booking": "رؤية حجزي أو تغييره أو إلغاؤه",
    "With an e-mail address you get a message with a private link. There you see, change or cancel your "
    "booking.": "إن أعطيت بريدًا إلكترونيًا تصلك رسالة فيها رابط خاص. هناك ترى حجزك أو تغيّره أو تلغيه.",
    "Without one, the next page shows your private link. Keep it: we cannot show it again.": "وإن لم تعطه "
    "تُظهر الصفحة التالية رابطك الخاص. احتفظ به: لا يمكننا عرضه مرة أخرى.",
    "What if all places are taken?": "ماذا لو كانت كل الأماكن محجوزة؟",
    "You can go on the waiting list. We offer you a place that is freed, and keep it for 48 hours.": "يمكنك "
    "الانضمام إلى قائمة الانتظار. عندما يُتاح مكان نعرضه عليك ونحتفظ به لك 48 ساعة.",
    "What we keep": "ما نحتفظ به",
    "What you need is encrypted. Only our access lead reads it, and it is deleted 14 days after the event. "
    '<a id="a1">Read what else we keep</a>.': "ما تحتاج إليه محفوظ مشفّرًا. لا يقرؤه إلا مسؤول التسهيلات "
    'لدينا، ويُحذف بعد الفعالية بأربعة عشر يومًا. <a id="a1">اقرأ ما نحتفظ به أيضًا</a>.',
    "If you are stuck": "إن تعثّرت",
    "Write to <b>network@example.org</b> (demo address), and we book for you.": "اكتب إلى "
    "<b>network@example.org</b> (عنوان تجريبي)، ونحن نحجز لك.",
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
    "When you are a member": "عندما تكون عضوًا",
    "If you ask to join, what you wrote is encrypted. It goes once we have answered.": "إن طلبت الانضمام، "
    "يُحفظ ما كتبته مشفّرًا، ويُحذف عندما نجيب.",
    "You choose who sees each part of your profile. Somebody named for it reads it "
    "before others see it.": "أنت تختار من يرى كل جزء من ملفك. ويقرؤه شخص معيّن لذلك قبل أن يراه الآخرون.",
    "A photo is drawn anew: nothing stays of where and when it was taken. It goes as soon as you remove "
    "it.": "تُرسم الصورة من جديد: لا يبقى شيء عن مكان التقاطها وزمانه. وتُحذف فور أن تزيلها.",
    "What you agreed to, in which words and when, we keep as long as your account, as proof. We ask you "
    "again 30 days before it ends.": "ما وافقت عليه، وبأي كلمات ومتى، نحتفظ به ما دام حسابك قائمًا، دليلًا "
    "على ذلك. ونسألك من جديد قبل انتهائه بثلاثين يومًا.",
    "If you take your consent back, your profile or photo is out of sight at once. If you leave, your "
    "profile is deleted.": "إن سحبت موافقتك، يختفي ملفك أو صورتك فورًا. وإن غادرت الشبكة، يُحذف ملفك.",
    "Messages that people send through this site are encrypted. They go 90 days after the last one. No "
    "screen shows them to those who work here.": "الرسائل التي يتبادلها الناس عبر هذا الموقع مشفّرة، "
    "وتُحذف بعد تسعين يومًا من آخر رسالة. ولا توجد شاشة تعرضها على العاملين هنا.",
    "When something of yours is in a story": "حين يكون شيء لك في قصة",
    "Nothing of yours is published before you have read it as it stands and said yes.": "لا يُنشر شيء لك "
    "قبل أن تقرأه كما هو وتوافق عليه.",
    "When you take it back, it is off this site at once. It is out of our old versions within a day.": "حين "
    "تتراجع عنه يُزال من هذا الموقع فورًا، ومن نسخنا القديمة خلال يوم.",
    "For a year we keep only that you agreed, to what and until when.": "ولمدة سنة لا نحتفظ إلا بأنك وافقت، "
    "وعلى ماذا وحتى متى.",
    "We draw each picture anew. The place, the date and the camera are not kept.": "نرسم كل صورة من جديد. "
    "ولا نحتفظ بالمكان ولا بالتاريخ ولا بالكاميرا.",
    "When you get our news by e-mail": "حين تصلك أخبارنا بالبريد",
    "We keep your address, its language and how often you want to hear. One press in any message deletes "
    "them. An address that nobody confirms goes after 7 days.": "نحتفظ بعنوانك ولغته وكم مرة تريد أن نكتب. "
    "وضغطة واحدة في أي رسالة تحذف ذلك. والعنوان الذي لا يؤكده أحد يُحذف بعد 7 أيام.",
    "Whom you blocked, what you follow and how far you are on your way in, only you see.": "من حظرته، وما "
    "تتابعه، وإلى أين وصلت في طريقك إلى الشبكة، لا يراه غيرك.",
    "When you log in we keep when, and the kind of browser, until that ends. We keep "
    "no network address.": "عندما تسجّل الدخول نحفظ وقته ونوع المتصفح إلى أن ينتهي. ولا نحفظ عنوان الشبكة.",
    "If you do not log in for two years, we ask whether you want to stay. Without an answer your account "
    "goes three months later.": "إن لم تسجّل الدخول سنتين، نسألك هل تريد البقاء. ومن دون جواب يُحذف حسابك "
    "بعد ثلاثة أشهر.",
    "When you are erased we keep a code made from your address, which nobody can read. With it we erase "
    "you again if we ever need an older copy.": "عندما نحذفك نحتفظ برمز مصنوع من عنوانك لا يستطيع أحد "
    "قراءته. وبه نحذفك من جديد إن احتجنا يومًا إلى نسخة أقدم.",
    "A project names you only if you agreed to be thanked by name.": "لا يذكر مشروع اسمك إلا إن وافقت على "
    "أن تُشكر بالاسم.",
    "You can report a worry from a person’s page, or from messages. Whom it is about never reads it. You "
    "may ring the named people instead.": "يمكنك أن تبلّغ عن قلق من صفحة شخص أو من رسائل. ومن يتعلق به "
    "البلاغ لا يقرؤه أبدًا. ويمكنك بدلًا من ذلك أن تتصل بالأشخاص المذكورين.",
    'Members agree to <a id="a1">house rules</a>.': 'يوافق الأعضاء على <a id="a1">قواعد التعامل</a>.',
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
    "We count searches that find nothing, and which results are opened. We never keep who searched. Words "
    "are kept only once at least five network addresses searched for the same in one week.": "نعدّ عمليات "
    "البحث التي لم تجد شيئًا، والنتائج التي فُتحت. ولا نحتفظ أبدًا بمن بحث. ولا نحتفظ بالكلمات إلا إذا بحثت "
    "عنها خمسة عناوين شبكة على الأقل في أسبوع واحد.",
    "Searches that look like an address or a number of somebody are not counted. Nor are yours, if your "
    "browser asks not to be tracked.": "لا نعدّ عمليات البحث التي تشبه عنوان شخص أو رقمه. ولا نعدّ بحثك أنت إن "
    "طلب متصفحك عدم تتبّعك.",
    "When you sign up for an event": "عندما تسجّل في فعالية",
    "A name, any name you choose. It may be empty.": "اسم، أي اسم تختاره. ويمكن أن يبقى فارغًا.",
    "An e-mail address or a telephone number, if you want to hear from us. You may leave out both.": "بريد "
    "إلكتروني أو رقم هاتف، إن أردت أن نكتب إليك أو نتصل بك. يمكنك ترك كليهما.",
    "What you need in order to take part, if you tell us. It is encrypted. Only the access lead can read it, "
    "and each look is written down.": "ما تحتاج إليه لتشارك، إن أخبرتنا به. وهو محفوظ مشفّرًا. لا يقرؤه إلا "
    "مسؤول التسهيلات، ويُسجَّل كل اطلاع عليه.",
    "Your answers to an event’s own questions. We keep them as long as your contact.": "إجاباتك عن أسئلة "
    "الفعالية نفسها. نحتفظ بها ما دمنا نحتفظ ببيانات الاتصال بك.",
    "We remind you a week and a day before, and thank you after. One press in such a message ends "
    "that.": "نذكّرك قبل أسبوع وقبل يوم، ونشكرك بعد الفعالية. ضغطة واحدة في رسالة كهذه توقف ذلك.",
    "Hosts see chosen names and whether somebody has access needs, from a day before the event until a week "
    "after. They never see your contact or what you need.": "يرى المضيفون الأسماء المختارة وهل لدى أحد "
    "احتياجات تسهيل، من يوم قبل الفعالية إلى أسبوع بعدها. ولا يرون أبدًا بيانات الاتصال بك ولا ما تحتاج إليه.",
    "If somebody of the staff changes your turn on the waiting list, we note who and why. We delete that "
    "with your contact.": "إن غيّر أحد العاملين دورك في قائمة الانتظار، نسجّل من غيّره ولماذا. ونحذف ذلك مع "
    "بيانات الاتصال بك.",
    "We count how many forms one network address sends in ten minutes. We use a code that does not show the "
    "address. It is gone after that.": "نعدّ النماذج التي تصل من عنوان شبكة واحد خلال عشر دقائق. نستخدم "
    "رمزًا لا يُظهر العنوان، ثم يزول الرمز.",
    "When an event is over": "عندما تنتهي الفعالية",
    "What was said at the tables is written down without names. Somebody reads it before it is "
    "shown.": "يُكتب ما قيل على الطاولات من دون أسماء. ويقرؤه أحد قبل أن يُعرض.",
    "The survey keeps the event, the day and your answers, and nothing about you.": "يحتفظ الاستبيان "
    "بالفعالية واليوم وإجاباتك، ولا شيء عنك.",
    "A pledge stays until you erase it. Your name and address go after four months.": "يبقى التعهّد حتى "
    "تحذفه. أما اسمك وعنوانك فيُحذفان بعد أربعة أشهر.",
    "A request for aftercare is encrypted. Only named people read it, and each look is written down. We "
    "delete it one year after it is closed.": "طلب الدعم بعد اللقاء محفوظ مشفّرًا. لا يقرؤه إلا أشخاص "
    "معيّنون، ويُسجَّل كل اطلاع عليه. ونحذفه بعد سنة من إغلاقه.",
    "What you report about safety is encrypted too. Only people on a list read it, and each look is written "
    "down. We delete it six years after it is closed.": "ما تبلّغ عنه بشأن السلامة محفوظ مشفّرًا أيضًا. "
    "لا يقرؤه إلا أشخاص على قائمة، ويُسجَّل كل اطلاع عليه. ونحذفه بعد ست سنوات من إغلاقه.",
    "Expenses claims are encrypted and seen only by the lead agency’s desk. We keep no bank "
    "details.": "طلبات استرداد النفقات محفوظة مشفّرة، ولا يراها إلا مكتب الجهة القائدة. ولا نحتفظ ببيانات "
    "مصرفية.",
    "A year after a claim is paid or refused, only what was claimed stays, not by whom.": "بعد سنة من دفع "
    "الطلب أو رفضه، لا يبقى إلا ما طُلب، لا من طلبه.",
    "Your contact goes 90 days after the event, or 30 days after we told you what was heard, if that is "
    "later.": "نحذف بيانات الاتصال بك بعد الفعالية بتسعين يومًا، أو بعد ثلاثين يومًا من إخبارك بما سمعناه، "
    "أيهما جاء بعد الآخر.",
    "How long we keep it": "إلى متى نحتفظ به",
    "Your private link shows what you told us. There you can change it or cancel.": "يُظهر رابطك الخاص ما "
    "أخبرتنا به. هناك يمكنك أن تغيّره أو تلغي الحجز.",
    "On your private page you can erase your booking at once.": "في صفحتك الخاصة يمكنك أن تحذف حجزك فورًا.",
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
    # about
    "About": "عن الشبكة",
    "Who we are, who pays for it, and how we got here.": "من نحن، ومن يموّل العمل، وكيف وصلنا إلى هنا.",
    "North Yorkshire has a Co-design Network. It grew out of a workshop in July 2021 that Community First "
    "Yorkshire ran. It meets online every month as a community of practice.": "في نورث يوركشاير شبكة للتصميم "
    "المشترك. نشأت من ورشة عمل نظّمتها Community First Yorkshire في يوليو 2021. وتلتقي عبر الإنترنت كل شهر "
    "بصفتها مجتمع ممارسة.",
    "Designing together and leading across organisations stand behind better ways of choosing and buying "
    "services. That is why this network exists.": "التصميم معًا والقيادة المشتركة بين المؤسسات أساس لطرق "
    "أفضل في اختيار الخدمات وشرائها. ولهذا وُجدت هذه الشبكة.",
    "Who is in the room": "من يحضر",
    "Charities, people with lived experience, public-sector staff": "جمعيات خيرية، وأشخاص لهم خبرة معيشة، "
    "وعاملون في القطاع العام",
    "Who pays": "من يموّل",
    "The Community Mental Health Transformation Programme": "برنامج تغيير رعاية الصحة النفسية في المجتمع "
    "(Community Mental Health Transformation Programme)",
    "How often": "كم مرة",
    "Every month, online. At least two open Conversations a year, in person": "كل شهر عبر الإنترنت. ولقاءان "
    "مفتوحان من «حوار مع…» على الأقل في السنة، حضوريًا",
    "Why it matters": "لماذا هذا مهم",
    "Shaping the future alongside people works better than acting on them or on their behalf.": "تشكيل "
    "المستقبل مع الناس أنجح من اتخاذ القرار عنهم أو نيابة عنهم.",
    "When a community takes part, poverty falls in a lasting way. Training and time help most.": "عندما "
    "يشارك المجتمع المحلي يقل الفقر ويدوم ذلك. وأكثر ما يساعد هو التدريب والوقت.",
    "People who know each other have more to draw on.": "من يعرف بعضهم بعضًا يجدون عونًا أكثر.",
    "Without this, residents may end up with services that are not the ones they need.": "من دون ذلك قد يحصل "
    "السكان على خدمات غير التي يحتاجون إليها.",
    "The NHS does not hold every answer. It wants the energy and ideas of its community.": "ليس لدى NHS "
    "(الخدمة الصحية الوطنية) كل الأجوبة. وهي تريد طاقة مجتمعها وأفكاره.",
    "Services are to be designed, changed and run on equal terms with those who use them.": "ينبغي أن "
    "تُصمَّم الخدمات وتُغيَّر وتُدار مع من يستخدمونها على قدم المساواة.",
    "Where this comes from:": "من أين أتى هذا:",
    "Papers published in North Yorkshire, York, North Cumbria and North West London, and slides by two "
    "representatives at the Royal College of Psychiatrists. Each story names its own.": "أوراق منشورة في "
    "نورث يوركشاير ويورك ونورث كمبريا وشمال غرب لندن، وشرائح عرض قدّمها ممثلان في الكلية الملكية "
    "للأطباء النفسيين (Royal College of Psychiatrists). وتذكر كل قصة مصدرها.",
    "What we work by": "ما نعمل على أساسه",
    "How people take part": "كيف يشارك الناس",
    "Who decides": "من يقرر",
    "What we have learnt": "ما تعلّمناه",
    # who can take part
    "Who can take part": "من يمكنه المشاركة",
    "Anyone with a constructive approach. Here is a next step for each of you.": "كل من يأتي بروح بنّاءة. "
    "وهنا خطوة قادمة لكل واحد منكم.",
    "Your next step": "خطوتك القادمة",
    "You use services, or care for somebody who does": "تستخدم الخدمات، أو ترعى شخصًا يستخدمها",
    'Come to a meeting, under any name you like. <a id="a1">See the monthly meetings</a>.': "تعال إلى لقاء، "
    'بأي اسم تحب. <a id="a1">اعرض اللقاءات الشهرية</a>.',
    "You work in services": "تعمل في الخدمات",
    'Become a champion where you work. <a id="a1">Read what a champion does</a>.': "كن نصيرًا للإنتاج "
    'المشترك حيث تعمل. <a id="a1">اقرأ ما يفعله النصير</a>.',
    "You are with a charity or community group": "أنت في جمعية خيرية أو مجموعة من المجتمع المحلي",
    'Bring what you see to the open Conversations. <a id="a1">See all dates</a>.': "احمل ما تراه إلى لقاءات "
    '«حوار مع…» المفتوحة. <a id="a1">اعرض كل المواعيد</a>.',
    "You make decisions": "تتخذ القرارات",
    'Hear what people found hard before you plan. <a id="a1">Read about lay partners</a>, then <a '
    'id="a2">see what one needs from you</a>.': 'اسمع ما كان صعبًا على الناس قبل أن تخطط. <a id="a1">اقرأ عن '
    'الشركاء من عامة الناس</a>، ثم <a id="a2">اعرف ما يحتاج إليه الشريك منك</a>.',
    # safety and support
    "Safety and support": "الأمان والدعم",
    "Whom you can talk to if something upset you, or if you are worried about someone.": "مع من تتحدث إن "
    "أزعجك شيء، أو إن كنت قلقًا على شخص ما.",
    "You decide how much you share. You can leave a meeting at any moment, and come back or not. Nobody will "
    "ask why.": "أنت تقرر كم تحكي. يمكنك أن تغادر اللقاء في أي لحظة، وأن تعود أو لا تعود. ولن يسألك أحد عن "
    "السبب.",
    "In danger now?": "هل أنت في خطر الآن؟",
    "Our sources name no crisis line, and a demonstration site must not invent one. On a real site the "
    "numbers stand here. (demo)": "لا تذكر مصادرنا رقمًا للمساعدة عند الأزمات، ولا يجوز لموقع تجريبي أن "
    "يخترع رقمًا. في الموقع الحقيقي تظهر الأرقام هنا. (تجريبي)",
    "Whom to talk to": "مع من تتحدث",
    "People by their part, not by name": "الأشخاص حسب دورهم، لا حسب أسمائهم",
    "For what": "لأي أمر",
    "Who": "من",
    "You are worried about somebody’s safety": "أنت قلق على سلامة شخص ما",
    "Safeguarding lead (demo)": "مسؤول الحماية (تجريبي)",
    "Something in a meeting upset you": "أزعجك شيء في لقاء",
    "The host, or the safeguarding lead (demo)": "المضيف، أو مسؤول الحماية (تجريبي)",
    "You want to talk afterwards": "تريد أن تتحدث بعد اللقاء",
    "Aftercare contact (demo): ask at the meeting or by message": "مسؤول الدعم بعد اللقاء (تجريبي): اطلب ذلك "
    "في اللقاء أو برسالة",
    "You need something in order to take part": "تحتاج إلى شيء لتشارك",
    "Access lead (demo)": "مسؤول التسهيلات (تجريبي)",
    "What we do": "ما نفعله",
    "Each event, consultation and opportunity has a safeguarding contact and a plan.": "لكل فعالية وتشاور "
    "وطريقة للمشاركة مسؤول حماية وخطة.",
    "We say before a text or a meeting what may upset you.": "نقول قبل النص أو اللقاء ما قد يزعجك فيه.",
    "There is a way to take part without your name.": "هناك طريقة للمشاركة من دون ذكر اسمك.",
    "After a meeting you can ask that somebody gets in touch.": "بعد اللقاء يمكنك أن تطلب أن يتصل بك أحد.",
    'You can report a worry about safety without an account: <a id="a1">tell us here</a>.': "يمكنك أن تبلغ "
    'عن قلق على سلامة أحد من دون حساب: <a id="a1">أخبرنا هنا</a>.',
    "If something stays with you": "إن بقي في نفسك شيء",
    "You can ask for a talk afterwards, on the day or weeks later. The aftercare contact (demo) listens, and "
    "helps you to find support if you like. You need not say what it is about.": "يمكنك أن تطلب حديثًا بعد "
    "اللقاء، في اليوم نفسه أو بعد أسابيع. مسؤول الدعم بعد اللقاء (تجريبي) يستمع إليك، ويساعدك على إيجاد دعم "
    "إن أردت. لا يلزم أن تقول ما الموضوع.",
    'If a meeting stays with you, <a id="a1">ask us to contact you</a>.': "إن بقي في نفسك شيء من لقاء، <a "
    'id="a1">فاطلب منا أن نتصل بك</a>.',
    "Without your name": "من دون ذكر اسمك",
    "Sign up under any name, or none.": "سجّل بأي اسم، أو بلا اسم.",
    "To be linked with some topics is hard. Send your words by post, or ask the host to read them out. "
    "(demo)": "من الصعب أن يرتبط اسمك ببعض المواضيع. أرسل كلماتك بالبريد، أو اطلب من المضيف أن يقرأها. "
    "(تجريبي)",
    "Nobody tries to find out who said what.": "لا يحاول أحد أن يعرف من قال ماذا.",
    "Why we do this": "لماذا نفعل هذا",
    "Safety is too often not thought through from beginning to end, says one of our sources. Care afterwards "
    "is often missing. So are ways to take part without a name.": "يقول أحد مصادرنا إن الأمان كثيرًا ما لا "
    "يُفكَّر فيه من البداية إلى النهاية. وكثيرًا ما تغيب الرعاية بعد اللقاء. وتغيب كذلك طرق المشاركة من دون "
    "اسم.",
    "How to reach us": "كيف تصل إلينا",
    "Write to <b>safeguarding@example.org</b> (demo address). You do not have to give your name.": "اكتب إلى "
    "<b>safeguarding@example.org</b> (عنوان تجريبي). لا يلزم أن تذكر اسمك.",
    # projects
    "Projects": "المشاريع",
    "What people are working on together, how far it is, and what you can and cannot change.": "ما يعمل عليه "
    "الناس معًا، وإلى أين وصل، وما يمكنك تغييره وما لا يمكن.",
    "These nine projects are made up on themes from our source papers. None of them is a report of real "
    "work. (demo)": "هذه المشاريع التسعة مختلقة حول مواضيع من مصادرنا. ولا يصف أي منها عملًا حقيقيًا. (تجريبي)",
    # you said, we did
    "You said, we did": "قلتم، ففعلنا",
    "Every time somebody tells us something, an answer is owed. All of them are here, those without an "
    "answer too.": "كلما أخبرنا أحد بشيء وجب الجواب. كلها هنا، حتى ما لم يُجب عنه بعد.",
    "All but the two entries from York in 2017 are made up, and so are the numbers above. (demo)": "كل ما "
    "هنا مختلق إلا ما جاء من يورك في عام 2017، وهما اثنان. والأرقام أعلاه مختلقة أيضًا. (تجريبي)",
    "Write it in language that people can follow.": "اكتبوه بلغة يفهمها الناس.",
    "Comments were used to rewrite the draft.": "استُخدمت التعليقات في إعادة كتابة المسودة.",
    "The report’s authors": "واضعو التقرير",
    "Report to York’s Health and Wellbeing Board, 24 August 2017, paragraphs 12 to 15": "تقرير إلى مجلس "
    "الصحة والعافية في يورك، 24 أغسطس 2017، الفقرات 12 إلى 15",
    "Do not let this become a tick-box.": "لا تجعلوا هذا مجرد إجراء شكلي.",
    "The authors weighed the comments, and proposed short principles in place of a strategy.": "نظر واضعو "
    "التقرير في التعليقات، واقترحوا مبادئ قصيرة بدلًا من استراتيجية.",
    "Recommended by the authors. Our source does not record what the Board decided.": "أوصى بذلك واضعو "
    "التقرير. ولا يذكر مصدرنا ما الذي قرره المجلس.",
    "The same report, paragraphs 9 and 12 to 15": "التقرير نفسه، الفقرة 9 والفقرات 12 إلى 15",
    "paragraphs 9 and 12 to 15": "الفقرة 9 والفقرات 12 إلى 15",
    # lists of people, papers, words and drafts
    "People": "الأشخاص",
    "Everyone here chose to be found, and chose what you see. The order is by name; nobody ranks above "
    "anybody.": "كل من هنا اختار أن يجده الناس، واختار ما تراه. والترتيب حسب الاسم، ولا أحد أعلى من أحد.",
    'People who join the network can be listed. <a id="a1">See the ways to take part</a>.': "من ينضم إلى "
    'الشبكة يمكن أن يظهر هنا. <a id="a1">اعرض طرق المشاركة</a>.',
    "Library": "المكتبة",
    "Reports, guides, templates and training on designing services together. Filter them, or look for a "
    "word.": "تقارير وأدلة وقوالب وتدريب على تصميم الخدمات معًا. ضيّق القائمة، أو ابحث عن كلمة.",
    "Glossary": "مسرد الكلمات",
    "The words we use, in plain English. Where a word has several meanings, you see them all.": "الكلمات "
    "التي نستخدمها، مشروحة بإنجليزية بسيطة. وإن كان للكلمة أكثر من معنى فسترى كل معانيها.",
    "A word may mean one thing to you and another to the people you work with. Agree what you mean by each "
    "word that you choose.": "قد تعني الكلمة شيئًا لك وشيئًا آخر لمن تعمل معهم. اتفقوا على معنى كل كلمة "
    "تختارونها.",
    "Consultations": "المشاورات",
    "Drafts that people can still change, who decides on them, and what came of each.": "مسودات ما زال يمكن "
    "للناس تغييرها، ومن يقرر فيها، وما نتج عن كل منها.",
    # training
    "Training": "التدريب",
    "Short pieces to learn from, on a phone and with no account. And how to ask for more.": "مواد قصيرة "
    "تتعلم منها، على الهاتف وبلا حساب. وكيف تطلب المزيد.",
    "Bitesize training is short enough for a break: one thing to learn, one thing to try. The idea is North "
    "Cumbria’s, whose training and tips stand online for everyone.": "التدريب القصير يكفيه وقت استراحة: شيء "
    "واحد تتعلمه، وشيء واحد تجرّبه. والفكرة من نورث كمبريا، وتدريبها ونصائحها متاحة للجميع عبر الإنترنت.",
    "Joining in lasts best where communities, too, get training. So it is open to all.": "تدوم المشاركة أكثر "
    "حين تتلقى المجتمعات المحلية أيضًا تدريبًا. لذلك هو مفتوح للجميع.",
    "A group, a team or a board can ask for a session. So can one person. Tell us:": "يمكن لمجموعة أو فريق "
    "أو مجلس أن يطلب جلسة. ويمكن ذلك لشخص واحد أيضًا. أخبرنا:",
    "who you are, in any words you like": "من أنت، بأي كلمات تحب",
    "what you would like to be able to do": "ما الذي تودّ أن تقدر على فعله",
    "what would make it easy for you to take part": "ما الذي يسهّل عليك المشاركة",
    "We answer within ten days. (demo)": "نجيب خلال عشرة أيام. (تجريبي)",
    "Training inside other training": "تدريب داخل تدريب آخر",
    'In Cumbria co-production is part of courses for leaders, through CLIC. <a id="a1">'
    "Read about it</a>.": "في كمبريا يدخل الإنتاج المشترك في دورات القادة، عن طريق CLIC. "
    '<a id="a1">اقرأ عن ذلك</a>.',
    "Small things that help a meeting": "أشياء صغيرة تساعد اللقاء",
    "These tips are from North Cumbria’s toolkit of 2018, in our words (northcumbriahealthandcare.nhs.uk, "
    "“What we have learned”).": "هذه النصائح من مجموعة أدوات نورث كمبريا لعام 2018، بكلماتنا "
    "(northcumbriahealthandcare.nhs.uk، «What we have learned»).",
    "Start with a round of names. Ask whether people want name badges.": "ابدأ بأن يذكر كل واحد اسمه. واسأل "
    "الناس هل يريدون بطاقات بالأسماء.",
    "Try tables as in a workshop.": "جرّب ترتيب الطاولات كما في ورشة عمل.",
    "If you need a laptop open, say why. If papers are late, say so.": "إن احتجت إلى حاسوب مفتوح فقل لماذا. "
    "وإن تأخرت الأوراق فقل ذلك.",
    "Set two goals: a practical one, and one for the mood.": "ضع هدفين: هدفًا عمليًا، وهدفًا للأجواء.",
    "Ask people how it went after 3, 6 and 12 months.": "اسأل الناس كيف كان الأمر بعد 3 أشهر و6 أشهر و12 "
    "شهرًا.",
    # what you said about this site
    "What you said about this site": "ما قلتموه عن هذا الموقع",
    "At the end of each page we ask whether it was clear. Here is what came of the answers.": "في آخر كل "
    "صفحة نسأل هل كانت واضحة. وهنا ما نتج عن الأجوبة.",
    "I did not know whether I need an account to sign up.": "لم أعرف هل أحتاج إلى حساب لأسجّل.",
    "We wrote a page on how to sign up. It is there in Easy Read too.": "كتبنا صفحة عن طريقة التسجيل. ولها "
    "نسخة سهلة القراءة أيضًا.",
    "Has anybody tried this site with a screen reader?": "هل جرّب أحد هذا الموقع بقارئ شاشة؟",
    "Nobody has yet. People who use one will test the main pages with us.": "لم يجرّبه أحد بعد. سيجرّب معنا "
    "الصفحات الرئيسية أشخاص يستخدمون قارئ شاشة.",
    "Put the number of a crisis line at the top of each page.": "ضعوا رقمًا للمساعدة عند الأزمات في أعلى كل "
    "صفحة.",
    "Our sources name no number, and a demonstration must not make one up. On a real site it opens the foot "
    "of each page.": "لا تذكر مصادرنا رقمًا، ولا يجوز لموقع تجريبي أن يخترعه. في الموقع الحقيقي يكون أول ما "
    "في أسفل كل صفحة.",
    "Can I have the Easy Read pages by post?": "هل يمكنني أن أحصل على الصفحات سهلة القراءة بالبريد؟",
    "The editors owe an answer.": "المحررون مدينون بجواب.",
    "Asked of the editors (demo)": "سؤال موجّه إلى المحررين (تجريبي)",
}


def get_words(today: date) -> dict[str, str]:
    """This function will return the Arabic of every string, those with a date included."""
    return (
        WORDS
        | easy_read.ARABIC
        | news.ARABIC
        | asked.get_words("ar")
        | _get_promises(today)
        | _get_months(today)
        | {words: words for words in UNCHANGED}
    )


def _get_promises(today: date) -> dict[str, str]:
    """Until when the home page and the list of changes promise an answer."""
    with override("ar"):
        return {
            f"By {by:%-d %B %Y} (demo)": f"قبل {date_format(by, 'j E Y')} (تجريبي)"
            for by in (today + timedelta(days=70), today + timedelta(days=60))
        }


def _get_months(today: date) -> dict[str, str]:
    """When the list of changes was asked something, and when it answered."""
    words = {}
    with override("ar"):
        for day in (today - timedelta(days=34), today - timedelta(days=12), today):
            month = date_format(day, "E Y")
            words |= {
                f"An answer on this site, {day:%B %Y} (demo)": f"جواب على هذا الموقع، {month} (تجريبي)",
                f"Answered in {day:%B %Y} (demo)": f"أُجيب عنه في {month} (تجريبي)",
                f"{day:%B %Y} (demo)": f"{month} (تجريبي)",
            }
    return words
