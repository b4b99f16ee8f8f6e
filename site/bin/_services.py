"""The servers and the browser that the tests need: given, found, installed, or said to be missing.

For each: what the environment names; else a throw-away server from programs of this machine (on Debian, root
installs them); else docker compose; else Failure says what to give.
"""

import contextlib
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import _elasticsearch
from _common import PYTHON, ROOT, Children, Failure, free_port, say

COMPOSE_FILE = ROOT / "site" / "deploy" / "test-services.yaml"
OLDEST_POSTGRESQL = 14  # Django 5.2
DATABASE = "site_template"  # each test run copies it, instead of migrating its own: see config.settings.test
BROWSERS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
MAC_BROWSER = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"

POSTGRESQL, ELASTICSEARCH, CHROMIUM = "DATABASE_URL", "ELASTICSEARCH_URL", "CHROMIUM"

MISSING = {
    POSTGRESQL: "PostgreSQL is missing. Install it (apt install postgresql), start Docker,\n"
    "or name a server:\n"
    "  DATABASE_URL=postgres://user:password@host:5432/name (its user must be allowed to create databases)",
    ELASTICSEARCH: "Elasticsearch 9 is missing. To start one here, this is needed: {parts}.\n"
    "Otherwise start Docker, or name a server: ELASTICSEARCH_URL=http://127.0.0.1:9200",
    CHROMIUM: "Chromium is missing. Install it (apt install chromium), or say where it is:\n"
    "  CHROMIUM=/usr/bin/chromium",
}


class Services:
    """Starts services in the background, each once, and ends them with the `with` block.

    What they write is in `folder`, which must be open to other accounts and which the caller removes.
    """

    def __init__(self, folder: Path) -> None:
        self.children = Children()
        self._folder = folder
        self._pool = ThreadPoolExecutor()
        self._started: dict[str, Future] = {}
        self._apt = threading.Lock()
        self._apt_is_fresh = False
        self._compose_is_up = False
        # Servers refuse to run as root.
        nobody = pwd.getpwnam("nobody")
        is_root = os.geteuid() == 0
        self._account = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []} if is_root else {}

    def __enter__(self) -> "Services":
        return self

    def __exit__(self, *exception: object) -> None:
        self.children.stop()
        self._pool.shutdown(cancel_futures=True)  # what was still starting ends with its process
        if self._compose_is_up:
            self._compose("down", "--volumes")

    def start(self, name: str) -> None:
        """Begin to provide a service; `address` waits for it."""
        if name not in self._started:
            provide = {
                POSTGRESQL: self._provide_postgresql,
                ELASTICSEARCH: self._provide_elasticsearch,
                CHROMIUM: self._provide_chromium,
            }[name]
            self._started[name] = self._pool.submit(lambda: os.environ.get(name) or provide())

    def address(self, name: str) -> str:
        """Return where a service is, for the variable of that name. Raises Failure if it cannot be had."""
        self.start(name)
        return self._started[name].result()

    def _provide_postgresql(self) -> str:
        programs = find_postgresql()
        if not programs and self._apt_install("postgresql"):
            programs = find_postgresql()
        if programs:
            address = self._start_postgresql(programs)
        elif place := self._start_with_compose("postgres", 5432):
            address = f"postgres://postgres:tests@{place}/{DATABASE}"
        else:
            raise Failure(MISSING[POSTGRESQL])
        self._run_logged(
            [PYTHON, "manage.py", "migrate", "--verbosity=0"],
            env={**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings.test", POSTGRESQL: address},
        )
        return address

    def _start_postgresql(self, programs: Path) -> str:
        say("PostgreSQL: starting it")
        run = self._own_folder("postgresql")
        port, data, log = free_port(), run / "data", run / "log"
        made = subprocess.run(
            [
                *[programs / "initdb", "--pgdata", data, "--username=postgres", "--auth=trust", "--no-sync"],
                *["--encoding=UTF8", "--locale=" + ("C.UTF-8" if sys.platform == "linux" else "en_GB.UTF-8")],
            ],
            cwd=run,
            capture_output=True,
            text=True,
            **self._account,
        )
        if made.returncode:
            raise Failure(f"PostgreSQL could not be set up:\n{made.stderr[-2000:]}")
        # What is lost at a crash does not matter here; waiting for the disk does.
        options = {
            "port": port,
            "listen_addresses": "127.0.0.1",
            "unix_socket_directories": "",
            "max_connections": 200,
            "fsync": "off",
            "synchronous_commit": "off",
            "full_page_writes": "off",
        }
        with log.open("w") as output:
            server = self.children.start(
                [
                    *[programs / "postgres", "-D", data],
                    *(part for name, value in options.items() for part in ("-c", f"{name}={value}")),
                ],
                stop_signal=signal.SIGINT,  # its fast way to end: it does not wait for connections
                cwd=run,
                stdout=output,
                stderr=subprocess.STDOUT,
                **self._account,
            )
        for _attempt in range(300):
            ready = [programs / "pg_isready", "--quiet", "--host=127.0.0.1", f"--port={port}"]
            if subprocess.run(ready).returncode == 0:
                place = ["--host=127.0.0.1", f"--port={port}", "--username=postgres"]
                self._run_logged([programs / "createdb", *place, DATABASE])
                return f"postgres://postgres@127.0.0.1:{port}/{DATABASE}"
            if server.poll() is not None:
                break
            time.sleep(0.1)
        raise Failure(f"PostgreSQL did not start. Its last lines:\n{log.read_text()[-2000:]}")

    def _provide_elasticsearch(self) -> str:
        parts = _elasticsearch.missing_parts()
        if not parts:
            return _elasticsearch.start(self.children, self._own_folder("elasticsearch"), self._account)
        if address := self._start_with_compose("elasticsearch", 9200):
            return f"http://{address}"
        raise Failure(MISSING[ELASTICSEARCH].format(parts=parts))

    def _provide_chromium(self) -> str:
        program = find_chromium()
        if not program and self._apt_install("chromium"):
            program = find_chromium()
        if not program:
            raise Failure(MISSING[CHROMIUM])
        return program

    def _own_folder(self, name: str) -> Path:
        folder = self._folder / name
        folder.mkdir()
        if self._account:
            os.chown(folder, self._account["user"], self._account["group"])
        return folder

    def _apt_install(self, package: str) -> bool:
        """Install a Debian package. Return False where we are not root or this is not Debian."""
        if os.geteuid() != 0 or not shutil.which("apt-get"):
            return False
        with self._apt:
            say(f"Installing Debian's package {package}")
            quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
            if not self._apt_is_fresh:
                self._run_logged(["apt-get", "update"], env=quiet)
                self._apt_is_fresh = True
            self._run_logged(["apt-get", "install", "--yes", "--no-install-recommends", package], env=quiet)
        return True

    def _run_logged(self, command: list, **options) -> None:
        """Run a command to its end, quietly. Raises Failure with its last lines when it does not end well."""
        with tempfile.TemporaryFile("w+") as log:
            if self.children.start(command, stdout=log, stderr=subprocess.STDOUT, **options).wait():
                log.seek(0)
                raise Failure(f"{' '.join(map(str, command))} failed:\n{log.read()[-2000:]}")

    def _start_with_compose(self, service: str, port: int) -> str:
        """Return host and port of a service that docker compose runs, or '' if no engine answers."""
        if not docker_answers():
            return ""
        say(f"Docker: starting {service}")
        self._compose_is_up = True
        self._compose("up", "--detach", "--wait", service)
        return self._compose("port", service, str(port)).strip()

    def _compose(self, *arguments: str) -> str:
        command = [
            "docker",
            "compose",
            "--project-name",
            f"codesign-tests-{os.getpid()}",
            "--file",
            COMPOSE_FILE,
        ]
        done = subprocess.run([*command, *arguments], capture_output=True, text=True)
        if done.returncode:
            raise Failure(f"docker compose {' '.join(arguments)} failed:\n{done.stderr[-2000:]}")
        return done.stdout


def find_postgresql() -> Path | None:
    """Return the folder of the newest PostgreSQL server's programs, or None."""
    folders = {int(path.parent.name): path for path in Path("/usr/lib/postgresql").glob("[0-9]*/bin")}
    for version in sorted(folders, reverse=True):
        if version >= OLDEST_POSTGRESQL and (folders[version] / "initdb").exists():
            return folders[version]
    initdb = shutil.which("initdb")
    return Path(initdb).resolve().parent if initdb else None


def find_chromium() -> str | None:
    """Return where a Chromium or Chrome is installed, or None."""
    on_path = next(filter(None, map(shutil.which, BROWSERS)), None)
    return on_path or (MAC_BROWSER if Path(MAC_BROWSER).exists() else None)


def docker_answers() -> bool:
    """Return whether there is an engine, and a docker that knows compose."""
    if not shutil.which("docker"):
        return False
    with contextlib.suppress(subprocess.TimeoutExpired):
        return all(
            subprocess.run(["docker", *words], capture_output=True, timeout=20).returncode == 0
            for words in (["compose", "version"], ["info"])
        )
    return False
