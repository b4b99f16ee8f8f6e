"""What helps people to find things with their own words: words that mean the same, and best bets.

Polish words stand with their endings, which search does not know. Polish and Arabic lists name the English
word too, so that what is only in English is found.
"""

from core.models import BestBet, SynonymSet
from network.demo.builder import Builder

WORDS = {
    "en": [
        "service user\npatient\npeople who use services\npeople with lived experience",
        "expenses\nrefund\nreimbursement\nmoney back\nout of pocket",
        "get paid\npayment\nreward\nmoney\nfee",
        "travel costs\nfares\nbus fare\ntravel\nmileage",
        "sign language\nBSL\nBritish Sign Language\ndeaf",
        "carer\ncaring for someone\nlooking after someone\nunpaid carer",
        "volunteer\nget involved\ntake part\njoin in\nhelp out",
        "meeting\nget-together\ncome together",
        "online\nwebinar\nZoom\nvideo call",
        "wheelchair\nstep-free\nramp",
        "disability\naccessibility\naccess needs",
        "maternity\npregnancy\npregnant\nbirth\nbaby\nmidwife",
        "young people\nteenager\nyouth",
        "complain\ncomplaint\nraise a concern\nworried about someone\nsafeguarding",
        "privacy\ndata protection\nGDPR\nmy data\nwhat we keep about you",
        "glossary\njargon buster\njargon\ndictionary\nwords we use",
        "charity\nvoluntary sector\nvoluntary organisation\nthird sector\nVCSE",
        "mental health\ndepression\nanxiety\nlow mood",
        "stop smoking\nquit smoking\nquit tobacco\ngive up smoking",
        "telehealth\nvideo appointment\nremote appointment\ncare at a distance",
        "lay partner\npublic representative\nlay member\npatient representative",
        "theory of change\nlogic model\nplan on a page",
        "sign up\nregister\nenrol\nbook a place\nbooking",
        "anonymous\npseudonym\nreal name\nwithout a name\nwithout your name\nany name",
        "safe haven\ncrisis\ncrisis café\nsafe place\nsomewhere safe\nsomeone to talk to",
        "night\nout of hours\novernight\nmidnight",
        "bring someone\nbring a friend",
        "who can come\nwho can take part",
        "you said, we did\nwhat came of it\nwhat happened next",
        "community of practice\nCoP",
        "commissioner\npeople who buy services\nfunder",
    ],
    "pl": [
        "spotkanie\nspotkania\nspotkań\nspotkaniu\nwydarzenie\nwydarzenia\nmeeting",
        "zapisać się\nzapisy\nzapis\nrejestracja\nzapisz się\nsign up",
        "zwrot kosztów\nkoszty\nwydatki\nzwrot\nexpenses",
        "włącz się\nwziąć udział\nwolontariat\nwolontariusz\nudział\nget involved",
        "język migowy\nmigowy\ntłumacz języka migowego\nBSL\nsign language",
        "wózek inwalidzki\nwózek\nna wózku\nbez schodów\nwheelchair\nstep-free",
        "opiekun\nopiekunka\nopiekunowie\nopiekunów\ncarer",
        "prywatność\nprywatności\ndane osobowe\nRODO\nco o tobie przechowujemy\nprivacy",
        "szkolenia\nszkolenie\nszkoleń\nkurs\ntraining",
        "historie\nhistoria\nopowieści\nstory",
        "zdrowie psychiczne\nzdrowia psychicznego\nzdrowiu psychicznym\ndepresja\nmental health",
        "opieka położnicza\npołożnictwo\nciąża\nporód\nmaternity",
        "skarga\nzażalenie\nmartwię się\nobawa\nconcern",
        "dostępność\ndostępności\nniepełnosprawność\naccessibility",
    ],
    "ar": [
        "لقاء\nاجتماع\nفعالية\nموعد\nmeeting",
        "شارك\nأشارك\nالمشاركة\nتطوع\nمتطوع\nget involved",
        "تسجّل\nأسجل\nسجل\nتسجيل\nحجز\nsign up",
        "مصاريف\nنفقات\nتكاليف\nاسترد\nexpenses",
        "المواصلات\nالسفر\nأجرة\nfares",
        "لغة الإشارة\nمترجم إشارة\nBSL\nsign language",
        "كرسي متحرك\nبلا درج\nwheelchair\nstep-free",
        "مقدم رعاية\nمقدمو الرعاية\nيرعى\ncarer",
        "خصوصية\nبيانات شخصية\nما نحتفظ به\nprivacy",
        "الأمان\nحماية\nقلق على شخص\nشكوى\nsafeguarding",
        "تدريب\nدورة\nتعلم\ntraining",
        "مسرد\nقاموس\nمعاني الكلمات\nglossary",
    ],
}

# Language, searches, key of the page
BETS = [
    ("en", "get involved\nvolunteer\nhow can I help", "get-involved"),
    ("en", "complain\ncomplaint\nmake a complaint\nraise a concern", "safeguarding"),
    ("en", "safe haven\ncrisis café\nsomewhere safe", "york-safe-haven"),
    ("en", "join\njoin us\nbecome a member", "who-can-take-part"),
    ("pl", "jak pomóc\nwolontariat\nchcę pomóc", "get-involved"),
    ("ar", "كيف أشارك\nتطوع", "get-involved"),
]


def load(builder: Builder) -> None:
    """This function will add lists of words and best bets, unless editors have some already."""
    if not SynonymSet.objects.exists():
        for language, own in WORDS.items():
            for words in own:
                SynonymSet.objects.create(language=language, words=words)
    if not BestBet.objects.exists():
        for language, words, key in BETS:
            BestBet.objects.create(language=language, words=words, page=builder.pages[key])
