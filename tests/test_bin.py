"""The two commands: what they decide, not whole runs of them."""

import importlib.machinery
import importlib.util
import os
import signal
import socket
import subprocess
import sys
import time

import pytest

from config.settings.base import ROOT
from network.demo.logins import LOGINS, PASSWORD

BIN = ROOT / "site" / "bin"


def load(name):
    """Import one of the scripts, most of which have no `.py` to their names."""
    loader = importlib.machinery.SourceFileLoader(f"bin_{name}", str(BIN / name))
    spec = importlib.util.spec_from_loader(loader.name, loader)
    module = importlib.util.module_from_spec(spec)
    sys.modules[loader.name] = module
    loader.exec_module(module)
    return module


demo = load("demo")
test_command = load("test")
common = sys.modules["_common"]
services = sys.modules["_services"]
elasticsearch = sys.modules["_elasticsearch"]


@pytest.fixture
def taken_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


@pytest.fixture
def no_programs(monkeypatch, tmp_path):
    """A machine with no server, no browser, no Docker and no right to install them."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(services, "find_postgresql", lambda: None)
    monkeypatch.setattr(services, "MAC_BROWSER", str(tmp_path / "none"))
    for name in (services.POSTGRESQL, services.ELASTICSEARCH, services.CHROMIUM):
        monkeypatch.delenv(name, raising=False)


# Ports


def test_free_port_skips_a_port_that_is_taken(taken_port):
    assert common.free_port(taken_port) > taken_port


def test_choose_port_takes_the_one_wanted():
    wanted = common.free_port()

    assert demo.choose_port(wanted) == wanted


def test_choose_port_refuses_one_that_is_taken(taken_port):
    with pytest.raises(common.Failure, match=f"Port {taken_port} is taken"):
        demo.choose_port(taken_port)


# Arguments of the demonstration


def test_demo_arguments_default_to_any_port_and_keep_what_is_there():
    options = demo.parse([])

    assert (options.port, options.reset) == (None, False)


@pytest.mark.parametrize("text", ["0", "65536", "-1", "eighty", ""])
def test_demo_refuses_what_is_no_port(text, capsys):
    with pytest.raises(SystemExit):
        demo.parse([f"--port={text}"])

    assert "a number from 1 to 65535" in capsys.readouterr().err


def test_demo_tells_the_addresses_and_the_log_ins():
    told = demo.welcome("http://localhost:8000")

    for words in ("http://localhost:8000/demo/mail/", "http://localhost:8000/admin/", PASSWORD, *LOGINS):
        assert words in told


# Stamps


def test_digest_changes_with_content_and_with_name(monkeypatch, tmp_path):
    monkeypatch.setattr(common, "ROOT", tmp_path)
    first, second = tmp_path / "a.py", tmp_path / "b.py"
    first.write_text("1")
    second.write_text("1")
    before = common.digest([first])

    assert common.digest([second]) != before
    first.write_text("2")
    assert common.digest([first]) != before


def test_digest_does_not_depend_on_order(monkeypatch, tmp_path):
    monkeypatch.setattr(common, "ROOT", tmp_path)
    paths = [tmp_path / name for name in ("a.py", "b.py")]
    for path in paths:
        path.write_text(path.name)

    assert common.digest(paths) == common.digest(reversed(paths))


def test_stamp_is_done_only_for_its_own_value(tmp_path):
    stamp = tmp_path / "folder" / "stamp"

    assert not common.is_done(stamp, "one")
    common.mark_done(stamp, "one")
    assert common.is_done(stamp, "one")
    assert not common.is_done(stamp, "two")


def test_demo_runs_each_step_once_until_its_sources_change(monkeypatch, tmp_path):
    ran = []
    (tmp_path / "uv.lock").write_text("")
    migration = tmp_path / "events" / "migrations" / "0001_initial.py"
    content = tmp_path / "network" / "demo" / "people.py"
    for path in (migration, content):
        path.parent.mkdir(parents=True)
        path.write_text("1")
    for module in (common, demo):
        monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(demo, "DEMO", tmp_path / ".var" / "demo")
    monkeypatch.setattr(demo, "run", lambda command, **options: ran.append(command[2]))

    demo.prepare_content({})
    demo.prepare_content({})
    assert ran == ["migrate", "load_demo"]
    content.write_text("2")
    demo.prepare_content({})
    assert ran[2:] == ["load_demo"]
    migration.write_text("2")
    demo.prepare_content({})
    assert ran[3:] == ["migrate", "load_demo"]


def test_reset_throws_the_data_away(monkeypatch, tmp_path):
    monkeypatch.setattr(demo, "VAR", tmp_path)
    monkeypatch.setattr(demo, "DEMO", tmp_path / "demo")
    (tmp_path / "demo" / "media").mkdir(parents=True)

    with demo.running(reset=True):
        assert not (tmp_path / "demo").exists()


def test_reset_is_refused_while_the_demonstration_runs(monkeypatch, tmp_path):
    monkeypatch.setattr(demo, "VAR", tmp_path)
    monkeypatch.setattr(demo, "DEMO", tmp_path / "demo")
    (tmp_path / "demo").mkdir()

    with (
        demo.running(reset=False),
        pytest.raises(common.Failure, match="Stop it first"),
        demo.running(reset=True),
    ):
        pass

    assert (tmp_path / "demo").is_dir()


# Child processes


def test_children_end_with_the_block_and_take_theirs_along():
    with common.Children() as children:
        shell = children.start(["sh", "-c", "sleep 60 & echo $!; wait"], stdout=subprocess.PIPE, text=True)
        grandchild = int(shell.stdout.readline())

    assert shell.returncode == -signal.SIGTERM
    shell.stdout.close()
    assert has_ended(grandchild)


def test_children_that_will_not_end_are_killed(monkeypatch):
    monkeypatch.setattr(common, "GRACE", 0.1)

    with common.Children() as children:
        stubborn = children.start(
            ["sh", "-c", "trap '' TERM; echo ready; while :; do sleep 60; done"],
            stdout=subprocess.PIPE,
            text=True,
        )
        stubborn.stdout.readline()

    stubborn.stdout.close()
    assert stubborn.returncode == -signal.SIGKILL


def test_children_start_none_after_the_end():
    with common.Children() as children:
        pass

    with pytest.raises(common.Failure):
        children.start(["true"])


def test_demo_stops_when_a_part_ends_by_itself():
    ended = subprocess.Popen(["sh", "-c", "exit 3"])
    ended.wait()

    with pytest.raises(common.Failure, match=r"The worker ended by itself \(exit code 3\)"):
        demo.stop_if_one_ended({"worker": ended})


def has_ended(process_id):
    """Whether a process is gone, or waits only to be read off by its parent."""
    until = time.monotonic() + 10
    while time.monotonic() < until:
        try:
            os.kill(process_id, 0)
            with open(f"/proc/{process_id}/stat") as file:
                if file.read().rpartition(")")[2].split()[0] == "Z":
                    return True
        except (ProcessLookupError, FileNotFoundError):
            return True
    return False


# What a test run consists of


def planned(*paths):
    return [(kind.name, within) for kind, within in test_command.plan(paths)]


SEARCH_MEASURED = ["search, measured", "search, measured on SQLite"]
EVERY_KIND = [
    "unit and page tests",
    "races on SQLite",
    "search",
    "search quality on SQLite",
    "browser",
    "browser and search",
    *SEARCH_MEASURED,
]


def test_whole_run_has_every_kind_but_the_other_benchmarks():
    assert [name for name, _paths in planned()] == EVERY_KIND


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("tests", EVERY_KIND),
        ("tests/", EVERY_KIND),
        ("tests/core", ["unit and page tests"]),
        ("tests/events", ["unit and page tests", "races on SQLite"]),
        ("tests/search", ["search", "search quality on SQLite"]),
        ("tests/search/test_drift.py::test_catches_up", ["search"]),
        ("tests/browser", ["browser", "browser and search"]),
        ("tests/browser/test_story_life.py", ["browser and search"]),
        ("tests/bench", [*SEARCH_MEASURED, "benchmarks"]),
        ("tests/bench/test_search.py", ["search, measured"]),
        ("tests/bench/test_search_database.py", ["search, measured on SQLite", "benchmarks"]),
        ("tests/bench/test_races.py", ["benchmarks", "races, measured on SQLite"]),
    ],
)
def test_part_runs_only_the_kinds_it_touches(path, expected):
    assert [name for name, _paths in planned(path)] == expected


def test_part_gives_each_kind_its_own_paths():
    assert planned("tests/events", "tests/search/test_drift.py") == [
        ("unit and page tests", ["tests/events"]),
        ("races on SQLite", ["tests/events/test_signup_race.py"]),
        ("search", ["tests/search/test_drift.py"]),
    ]


def test_arguments_are_split_into_tests_and_options_of_pytest():
    assert test_command.split_arguments(["tests/test_bin.py::test_x", "-k", "places", "-x"]) == (
        ["tests/test_bin.py::test_x"],
        ["-k", "places", "-x"],
    )


def test_arguments_that_name_no_tests_are_refused():
    with pytest.raises(common.Failure, match=r"There is no tests/nothing_here\.py\."):
        test_command.split_arguments(["tests/nothing_here.py"])


# Counts

REPORT = """<?xml version="1.0"?>
<testsuites><testsuite errors="1" failures="2" skipped="3" tests="10" time="1.0"/></testsuites>"""


def test_report_is_summed_up(tmp_path):
    report = tmp_path / "report.xml"
    report.write_text(REPORT)

    result = test_command.read_report("search", report, 1, 2.5)

    assert (result.tests, result.passed, result.failed, result.skipped) == (10, 4, 3, 3)


def test_run_that_died_counts_as_failed(tmp_path):
    result = test_command.read_report("search", tmp_path / "never-written.xml", -9, 2.5)

    assert (result.tests, result.failed, result.note) == (1, 1, "pytest ended with -9")


def test_run_that_found_no_test_counts_as_failed(tmp_path):
    result = test_command.read_report("search", tmp_path / "none.xml", test_command.NO_TESTS_COLLECTED, 1)

    assert (result.failed, result.note) == (1, "found no test")


def test_last_line_is_the_sum_of_all_kinds():
    results = [
        test_command.Result("unit", passed=40, failed=1),
        test_command.Result("browser", passed=2, skipped=3),
    ]

    assert test_command.table(results).splitlines()[-1] == "42 passed, 1 failed, 3 skipped"


@pytest.mark.parametrize(
    ("counts", "is_ci", "code"),
    [
        ({"passed": 1}, True, 0),
        ({"passed": 1, "failed": 1}, False, 1),
        ({"passed": 1, "skipped": 1}, False, 0),
        ({"passed": 1, "skipped": 1}, True, 1),
        ({}, False, 1),
    ],
)
def test_exit_code_is_zero_only_if_all_is_well(counts, is_ci, code):
    assert test_command.exit_code([test_command.Result("unit", **counts)], is_ci=is_ci) == code


# Services


@pytest.mark.parametrize(("is_ci", "outcome"), [(True, (1, 0)), (False, (0, 1))])
def test_missing_service_fails_in_ci_and_is_told_elsewhere(no_programs, tmp_path, capsys, is_ci, outcome):
    kind = test_command.Kind("browser", "tests/browser", needs=(services.CHROMIUM,))

    with services.Services(tmp_path) as provided:
        run = test_command.Run(provided, tmp_path, is_ci=is_ci, is_whole=True)
        result = test_command.run_kind(kind, ["tests/browser"], [], run)

    assert (result.failed, result.skipped) == outcome
    assert "CHROMIUM=/usr/bin/chromium" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("DATABASE_URL", "DATABASE_URL=postgres://user:password@host:5432/name"),
        ("ELASTICSEARCH_URL", "ELASTICSEARCH_URL=http://127.0.0.1:9200"),
        ("CHROMIUM", "CHROMIUM=/usr/bin/chromium"),
    ],
)
def test_missing_service_says_how_to_give_it(no_programs, monkeypatch, tmp_path, name, words):
    monkeypatch.setattr(elasticsearch, "find_java", lambda: None)

    with services.Services(tmp_path) as provided, pytest.raises(common.Failure, match="missing") as failure:
        provided.address(name)

    assert words in str(failure.value)


def test_service_that_the_environment_names_is_taken(no_programs, monkeypatch, tmp_path):
    monkeypatch.setenv("ELASTICSEARCH_URL", "http://search.example:9200")

    with services.Services(tmp_path) as provided:
        assert provided.address("ELASTICSEARCH_URL") == "http://search.example:9200"


def test_unit_tests_are_told_only_of_the_servers_they_need():
    environment = {"DATABASE_URL": "postgres://", "ELASTICSEARCH_URL": "http://", "LANG": "C"}

    assert test_command.without_services(environment) == {"LANG": "C"}


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("lib/elasticsearch-9.4.3.jar", True),
        ("modules/lang-painless/painless.jar", True),
        ("modules/x-pack-inference/inference.jar", False),
        ("lib/platform/darwin-x64/libvec.dylib", False),
        ("", False),
    ],
)
def test_elasticsearch_is_unpacked_without_what_it_does_not_need(name, wanted):
    assert elasticsearch._is_wanted(name) is wanted
