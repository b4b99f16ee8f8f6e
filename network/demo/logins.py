"""The demonstration's log-ins: plain values, which bin/demo prints before anything of Django is loaded."""

PASSWORD = "codesign-demo-2026"  # noqa: S105  no secret: the demonstration holds no real data

EDITOR = "editor@example.org"
ACCESS_LEAD = "access-lead@example.org"
AFTERCARE = "aftercare@example.org"
SAFEGUARDING = "safeguarding@example.org"
EXPENSES = "expenses@example.org"
NETWORK_LEAD = "network-lead@example.org"
REVIEWER = "reviewer@example.org"
TRANSLATOR = "translator@example.org"
MEMBER = "member@example.org"

LOGINS = {
    EDITOR: "Erin Editor (demo)",
    ACCESS_LEAD: "Ash Lead (demo)",
    AFTERCARE: "Cam Contact (demo)",
    SAFEGUARDING: "Sage Lead (demo)",
    EXPENSES: "Dee Desk (demo)",
    NETWORK_LEAD: "Lee Lead (demo)",
    REVIEWER: "Rae Reviewer (demo)",
    TRANSLATOR: "Tam Translator (demo)",
    MEMBER: "Mo Member (demo)",
}
