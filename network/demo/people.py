"""The demonstration's log-ins, and the made-up people who have booked. Nobody here exists."""

PASSWORD = "codesign-demo-2026"  # noqa: S105  printed by bin/demo: the demonstration holds no real data

LOGINS = {
    "editor@example.org": "Erin Editor (demo)",
    "access-lead@example.org": "Ash Lead (demo)",
    "member@example.org": "Mo Member (demo)",
}

_FIRST = [
    "Asha",
    "Ben",
    "Carys",
    "Dev",
    "Erin",
    "Farid",
    "Grace",
    "Hal",
    "Ines",
    "Kit",
    "Lou",
    "Maya",
    "Noor",
    "Ola",
]
_LAST = ["Example", "Sample", "Specimen", "Placeholder"]

NAMES = [f"{first} {last} (demo)" for last in _LAST for first in _FIRST]
