"""Pages of text right below the home page: about, expenses, safeguarding, privacy and others."""

from network.demo.pieces import bullets, facts, group, heading, note, piece, table, text

ABOUT = {
    "slug": "about",
    "title": "About",
    "summary": "Who we are, who pays for it, and how we got here.",
    "show_in_menus": True,
    "body": [
        text(
            "North Yorkshire has a Co-design Network. It grew out of a workshop in July 2021 that "
            "Community First Yorkshire ran. It meets online every month as a community of practice.",
            "Designing together and leading across organisations stand behind better ways of choosing "
            "and buying services. That is why this network exists.",
        ),
        facts(
            Who_is_in_the_room="Charities, people with lived experience, public-sector staff",
            Who_pays="The Community Mental Health Transformation Programme",
            How_often="Every month, online. At least two open Conversations a year, in person",
        ),
        heading("Why it matters"),
        bullets(
            "Shaping the future alongside people works better than acting on them or on their behalf.",
            "When a community takes part, poverty falls in a lasting way. Training and time help most.",
            "People who know each other have more to draw on.",
            "Without this, residents may end up with services that are not the ones they need.",
            "The NHS does not hold every answer. It wants the energy and ideas of its community.",
            "Services are to be designed, changed and run on equal terms with those who use them.",
        ),
        note(
            "Where this comes from:",
            "Papers published in North Yorkshire, York, North Cumbria and North West London, and "
            "slides by two representatives at the Royal College of Psychiatrists. Each story names "
            "its own.",
        ),
    ],
    "groups": [
        group("What we work by", "principles", "compact", "plan-on-a-page", "what-is-co-production"),
        group(
            "How people take part",
            *("pathway", "lay-partner-role", "ladder", "levels", "participation", "leadership"),
        ),
        group("Who decides", "governance", "steering-group", "strategy", "policy-map"),
        group("What we have learnt", "year-in-review", "impact", "history", "challenges", "learning-points"),
    ],
    "related": ["get-involved", "stories", "who-can-take-part"],
}

WHO_CAN_TAKE_PART = {
    "slug": "who-can-take-part",
    "title": "Who can take part",
    "summary": "Anyone with a constructive approach. Here is a next step for each of you.",
    "body": [
        heading("Your next step"),
        piece(
            "paragraph",
            "<h3>You use services, or care for somebody who does</h3><p>Come to a meeting, under any "
            "name you like. "
            '<a href="page:community-of-practice">See the monthly meetings</a>.</p>'
            "<h3>You work in services</h3>"
            '<p>Become a champion where you work. <a href="page:champion">Read what a champion does</a>.</p>'
            "<h3>You are with a charity or community group</h3>"
            '<p>Bring what you see to the open Conversations. <a href="page:events">See all dates</a>.</p>'
            "<h3>You make decisions</h3><p>Hear what people found hard before you plan. "
            '<a href="page:north-west-london-lay-partners">Read about lay partners</a>, then '
            '<a href="page:lay-partner">see what one needs from you</a>.</p>',
        ),
    ],
}

EXPENSES = {
    "slug": "expenses",
    "title": "Claim what it cost you",
    "summary": "Taking part should not leave you out of pocket. Feel free to claim.",
    "body": [
        text(
            "If you help to improve services, claim back what it costs you. We mean it: nobody will "
            "think less of you."
        ),
        heading("What you can claim"),
        table(
            "Four kinds of expenses",
            "Kind",
            "What it covers",
            [
                ("Mileage", "Driving there and back"),
                ("Fares", "Bus, train, and other public transport"),
                ("Parking", "While you take part"),
                ("Assisted transport", "May be paid if you need extra support to take part. Ask us before"),
            ],
        ),
        heading("How it works"),
        bullets(
            "The lead agency’s standard policy applies. The lead agency is the organisation that runs "
            "the event or project.",
            "Keep tickets and receipts.",
            "Each event and each opportunity says whom to ask.",
        ),
        piece("expenses_policies", None),
        note(
            "No figures here:",
            "our sources give no rates and no limits, so neither do we. Ask the lead agency for its own.",
        ),
        heading("Other thanks"),
        text(
            "If you get benefits, money may not be right for you. Each opportunity offers other thanks "
            "to choose from. You can also choose none. More about that stands below."
        ),
    ],
}

SAFEGUARDING = {
    "slug": "safeguarding",
    "title": "Safety and support",
    "summary": "Whom you can talk to if something upset you, or if you are worried about someone.",
    "body": [
        text(
            "You decide how much you share. You can leave a meeting at any moment, and come back or "
            "not. Nobody will ask why."
        ),
        note(
            "In danger now?",
            "Our sources name no crisis line, and a demonstration site must not invent one. On a real "
            "site the numbers stand here. (demo)",
        ),
        heading("Whom to talk to"),
        table(
            "People by their part, not by name",
            "For what",
            "Who",
            [
                ("You are worried about somebody’s safety", "Safeguarding lead (demo)"),
                ("Something in a meeting upset you", "The host, or the safeguarding lead (demo)"),
                ("You want to talk afterwards", "Aftercare contact (demo): ask at the meeting or by message"),
                ("You need something in order to take part", "Access lead (demo)"),
            ],
        ),
        heading("What we do"),
        bullets(
            "Each event, consultation and opportunity has a safeguarding contact and a plan.",
            "We say before a text or a meeting what may upset you.",
            "There is a way to take part without your name.",
            "After a meeting you can ask that somebody gets in touch.",
            'You can report a worry about safety without an account: <a href="/concern/">tell us here</a>.',
            "You can report a worry from a person’s page, or from messages. Whom it is about never reads "
            "it. You may ring the named people instead.",
            'Members agree to <a href="page:house-rules">house rules</a>.',
        ),
        heading("If something stays with you"),
        text(
            "You can ask for a talk afterwards, on the day or weeks later. The aftercare contact (demo) "
            "listens, and helps you to find support if you like. You need not say what it is about.",
            'If a meeting stays with you, <a href="/aftercare/">ask us to contact you</a>.',
        ),
        heading("Without your name"),
        bullets(
            "Sign up under any name, or none.",
            "To be linked with some topics is hard. Send your words by post, or ask the host to read them "
            "out. (demo)",
            "Nobody tries to find out who said what.",
        ),
        heading("Why we do this"),
        text(
            "Safety is too often not thought through from beginning to end, says one of our sources. Care "
            "afterwards is often missing. So are ways to take part without a name.",
        ),
        heading("How to reach us"),
        text(
            "Write to <b>safeguarding@example.org</b> (demo address). You do not have to give your name.",
        ),
    ],
}

PRIVACY = {
    "slug": "privacy",
    "title": "What we keep about you",
    "summary": "As little as we can, for as short as we can. You can see and remove it yourself.",
    "body": [
        text(
            "You can read this whole site without telling us anything. We set no cookies for counting "
            "or for advertising, and nothing is loaded from other companies.",
            "If you choose light or dark colours at the foot of a page, your browser keeps that choice "
            "in a cookie, for a year. If you log in, a cookie keeps you logged in.",
            "If you tell us that a page was unclear, we keep your words, the page and the day. We do "
            "not keep who you are.",
            "We count searches that find nothing, and which results are opened. We never keep who searched. "
            "Words are kept only once at least five network addresses searched for the same in one week.",
            "Searches that look like an address or a number of somebody are not counted. Nor are yours, if "
            "your browser asks not to be tracked.",
        ),
        heading("When you sign up for an event"),
        bullets(
            "A name, any name you choose. It may be empty.",
            "An e-mail address or a telephone number, if you want to hear from us. You may leave out both.",
            "What you need in order to take part, if you tell us. It is encrypted. Only the access "
            "lead can read it, and each look is written down.",
            "Your answers to an event’s own questions. We keep them as long as your contact.",
        ),
        text(
            "We remind you a week and a day before, and thank you after. One press in such a message ends "
            "that.",
            "Hosts see chosen names and whether somebody has access needs, from a day before the event until "
            "a week after. They never see your contact or what you need.",
            "If somebody of the staff changes your turn on the waiting list, we note who and why. We delete "
            "that with your contact.",
            "We count how many forms one network address sends in ten minutes. We use a code that does not "
            "show the address. It is gone after that.",
        ),
        heading("When an event is over"),
        bullets(
            "What was said at the tables is written down without names. Somebody reads it before it is "
            "shown.",
            "The survey keeps the event, the day and your answers, and nothing about you.",
            "A pledge stays until you erase it. Your name and address go after four months.",
            "A request for aftercare is encrypted. Only named people read it, and each look is written down. "
            "We delete it one year after it is closed.",
            "What you report about safety is encrypted too. Only people on a list read it, and each look is "
            "written down. We delete it six years after it is closed.",
            "Expenses claims are encrypted and seen only by the lead agency’s desk. We keep no bank details.",
            "A year after a claim is paid or refused, only what was claimed stays, not by whom.",
        ),
        heading("When you are a member"),
        bullets(
            "If you ask to join, what you wrote is encrypted. It goes once we have answered.",
            "You choose who sees each part of your profile. Somebody named for it reads it before others "
            "see it.",
            "A photo is drawn anew: nothing stays of where and when it was taken. It goes as soon as you "
            "remove it.",
            "What you agreed to, in which words and when, we keep as long as your account, as proof. We "
            "ask you again 30 days before it ends.",
            "If you take your consent back, your profile or photo is out of sight at once. If you leave, "
            "your profile is deleted.",
            "Messages that people send through this site are encrypted. They go 90 days after the last "
            "one. No screen shows them to those who work here.",
            "Whom you blocked, what you follow and how far you are on your way in, only you see.",
            "When you log in we keep when, and the kind of browser, until that ends. We keep no network "
            "address.",
            "If you do not log in for two years, we ask whether you want to stay. Without an answer your "
            "account goes three months later.",
            "When you are erased we keep a code made from your address, which nobody can read. With it we "
            "erase you again if we ever need an older copy.",
            "A project names you only if you agreed to be thanked by name.",
        ),
        heading("When something of yours is in a story"),
        bullets(
            "Nothing of yours is published before you have read it as it stands and said yes.",
            "When you take it back, it is off this site at once. It is out of our old versions within a day.",
            "For a year we keep only that you agreed, to what and until when.",
            "We draw each picture anew. The place, the date and the camera are not kept.",
        ),
        heading("When you get our news by e-mail"),
        text(
            "We keep your address, its language and how often you want to hear. One press in any message "
            "deletes them. An address that nobody confirms goes after 7 days."
        ),
        heading("How long we keep it"),
        text(
            "Your contact goes 90 days after the event, or 30 days after we told you what was heard, if that "
            "is later."
        ),
        {"type": "keeping", "value": None, "id": "0f0b51f0-5b07-4a39-8c4f-1f2a0f8a7f01"},
        heading("What you can do"),
        bullets(
            "Your private link shows what you told us. There you can change it or cancel.",
            "On your private page you can erase your booking at once.",
            "You can ask us for a copy, or to correct something.",
            "You can complain to the Information Commissioner’s Office.",
        ),
        heading("Why we may"),
        text(
            "You agree when you sign up. What you tell us about your needs is about your health, "
            "perhaps. We use it only with your explicit consent, and only for the event."
        ),
        note("Demonstration:", "this site holds made-up people only. Do not enter anybody’s real details."),
    ],
}

ACCESSIBILITY = {
    "slug": "accessibility",
    "title": "Accessibility of this site",
    "summary": "What we tested, what does not work yet, and how to tell us.",
    "body": [
        text(
            "We want everybody to be able to use this site. We aim at the standard WCAG 2.2, level AA. "
            "It has not been checked by an outside body."
        ),
        heading("What you can do"),
        bullets(
            "Zoom to 400 per cent, or use a screen of 320 pixels, without scrolling sideways.",
            "Use the keyboard alone, with a clear mark on where you are.",
            "Use every form without JavaScript.",
            "Choose light or dark colours, at the foot of each page.",
            "Print any page.",
        ),
        heading("What we tested"),
        bullets(
            "Each type of page with the checker axe on every change: at 320 and 1280 pixels, light and dark, "
            "left to right and right to left.",
            "The sign-up in the browser Chromium, with and without JavaScript.",
            "The contrast of every pair of colours in our palette.",
        ),
        heading("What we know does not work yet"),
        bullets(
            "Nobody has yet tested this site with a screen reader, or with people who need one.",
            "Polish and Arabic pages have not been checked by a native speaker. Most pages are in English "
            "only.",
            "Five pages have an Easy Read version. People who need Easy Read have not checked them.",
            "The editors’ screens are Wagtail’s own. We have not tested them.",
        ),
        heading("Tell us"),
        text("Write to <b>network@example.org</b> (demo address). Say what you tried, and on what."),
    ],
}

STANDARD_PAGES = [ABOUT, WHO_CAN_TAKE_PART, EXPENSES, SAFEGUARDING, PRIVACY, ACCESSIBILITY]
