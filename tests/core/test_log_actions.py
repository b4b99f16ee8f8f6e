"""Wagtail's history tells in plain words what we note in it: every `log(…)` of the code is found."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import translation
from wagtail.log_actions import registry
from wagtail.models import ModelLogEntry

APPS = ("directory", "events", "network", "stories", "site/core")
OURS = ("core.", "directory.", "events.", "network.", "stories.")
# What writes into the history, and the argument that says which action
NOTES = {"log": "action", "save_revision": "log_action", "publish": "log_action", "unpublish": "log_action"}


@cache
def read_modules() -> dict[Path, ast.Module]:
    paths = [path for app in APPS for path in sorted((Path(settings.ROOT) / app).rglob("*.py"))]
    return {path: ast.parse(path.read_text()) for path in paths}


def find(kind: type, tree: ast.AST) -> list:
    return [node for node in ast.walk(tree) if isinstance(node, kind)]


def get_name(call: ast.Call) -> str:
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def find_actions() -> dict[str, str]:
    """By action: a place where it is noted. "?" stands for one that could not be read."""
    found = {}
    for path, module in read_modules().items():
        for function in find(ast.FunctionDef, module):
            for call in find(ast.Call, function):
                for keyword in call.keywords:
                    if keyword.arg == NOTES.get(get_name(call), ""):
                        for action in read_value(keyword.value, function, path):
                            found.setdefault(action, f"{path.name}:{call.lineno}")
    return found


def read_value(value: ast.expr, function: ast.FunctionDef, path: Path) -> list[str]:
    """The actions that an expression may stand for; none where nothing is to be noted."""
    match value:
        case ast.Constant(value=action):
            return [action] if action else []
        case ast.JoinedStr(
            values=[ast.Constant(value=start), ast.FormattedValue(value=ast.Name(id=part)), *end]
        ):
            given = read_given(part, function, path)
            return [start + action + "".join(each.value for each in end) for action in given] or ["?"]
        case ast.Attribute(attr=name) | ast.Name(id=name):  # a constant of the module, or of its classes
            said = [node.value.value for node in find(ast.Assign, read_modules()[path]) if is_set(node, name)]
            return said or ["?"]
    return ["?"]


def is_set(node: ast.Assign, name: str) -> bool:
    return getattr(node.targets[0], "id", "") == name and isinstance(node.value, ast.Constant)


def read_given(part: str, function: ast.FunctionDef, path: Path) -> Iterator[str]:
    """What everybody who calls a function gives it as its argument `part`."""
    place = [argument.arg for argument in function.args.args].index(part)
    for other, module in read_modules().items():
        if other == path or not function.name.startswith("_"):
            for call in find(ast.Call, module):
                if get_name(call) == function.name:
                    yield getattr(call.args[place], "value", "?")


def get_registered() -> set[str]:
    return {action for action, _label in registry.get_choices() if action.startswith(OURS)}


def test_every_action_that_is_noted_has_words_of_its_own_and_no_words_are_left_over():
    found = find_actions()

    assert found.get("?") is None
    assert {action: place for action, place in found.items() if not registry.action_exists(action)} == {}
    assert {action for action in found if action.startswith(OURS)} == get_registered()


def test_action_without_words_is_found(monkeypatch):
    """The fault first: Wagtail refuses to note it, and whoever presses the button meets an error."""
    registry.scan_for_actions()
    monkeypatch.delitem(registry.formatters, "directory.decline_request")
    found = find_actions()

    missing = {action: place for action, place in found.items() if not registry.action_exists(action)}
    assert list(missing) == ["directory.decline_request"]


@pytest.mark.parametrize("language", ["en", "pl", "ar"])
def test_words_of_the_history_are_plain_and_no_names_of_code(language):
    with translation.override(language):
        for action in get_registered():
            entry = ModelLogEntry(action=action, data={})
            formatter = registry.get_formatter(entry)
            for words in (str(formatter.label), str(formatter.format_message(entry))):
                assert words.strip(), action
                assert not {"_", "."} & set(words), (action, words)
                assert len(words.split()) <= 12, words
