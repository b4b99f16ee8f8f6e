"""What `demo` and `test` share: the virtual environment, stamps, free ports and child processes.

Only Python's own library: this runs before anything is installed.
"""

import contextlib
import hashlib
import importlib.util
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VAR = ROOT / ".var"
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
UV = VENV / "bin" / "uv"
UV_REQUIREMENT = "uv>=0.9,<1"

GRACE = 15  # seconds a child has to end by itself


class Failure(Exception):
    """A reason to stop, in words for the person at the terminal."""


def say(text: str = "") -> None:
    print(text, flush=True)


def run(command: list, *, failure: str, **options) -> None:
    """Run a command to its end, its output shown as it comes.

    Raises Failure with the text given when it does not end well.
    """
    if subprocess.run([str(part) for part in command], cwd=ROOT, **options).returncode:
        raise Failure(failure)


def digest(paths: Iterable[Path]) -> str:
    """Return a hash of the files' names and contents, whatever order they come in."""
    total = hashlib.sha256()
    for path in sorted(paths):
        total.update(f"{path.relative_to(ROOT)}\0".encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def is_done(stamp: Path, value: str) -> bool:
    return stamp.is_file() and stamp.read_text() == value


def mark_done(stamp: Path, value: str) -> None:
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(value)


def can_bind(port: int) -> bool:
    with socket.socket() as probe:
        # As the servers do: a port that only waits out an old connection is free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def free_port(first: int = 0) -> int:
    """Return the first free port from `first` on, or any free one without it. Raises Failure if none is."""
    if not first:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            return probe.getsockname()[1]
    for port in range(first, min(first + 100, 65536)):
        if can_bind(port):
            return port
    raise Failure(f"No port from {first} to {port} is free. Name another one with --port.")


def prepare_environment(*, dev: bool) -> None:
    """Make `.venv` with what `uv.lock` lists, with the tools for testing if `dev`; nothing if it is there.

    Packages that are already there stay, so that `demo` and `test` can share one environment.
    Raises Failure when Python lacks a part or the packages cannot be fetched.
    """
    wanted = digest([ROOT / "uv.lock", ROOT / "pyproject.toml"])
    with_dev, without_dev = VENV / ".synced-with-dev", VENV / ".synced"
    usable = _is_usable(PYTHON)
    if usable and (is_done(with_dev, wanted) or (not dev and is_done(without_dev, wanted))):
        return
    if not usable:
        if importlib.util.find_spec("ensurepip") is None:
            version = f"{sys.version_info.major}.{sys.version_info.minor}"
            raise Failure(
                f"Python's own 'venv' is incomplete here. On Debian or Ubuntu, install it first:\n"
                f"  apt install python{version}-venv"
            )
        say("Making a Python environment in .venv")
        run(
            [sys.executable, "-m", "venv", "--clear", "--without-pip", VENV],
            failure=f"Python could not make the environment in {VENV}.",
        )
    if not UV.exists():
        say("Installing uv, which fetches the packages")
        run(
            [PYTHON, "-m", "ensurepip"],
            failure="Python could not install pip in .venv.",
            stdout=subprocess.DEVNULL,
        )
        run(
            [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", UV_REQUIREMENT],
            failure="uv could not be installed. Is the network there?",
        )
    say("Installing the packages of uv.lock (the first time: about a minute)")
    environment = {name: value for name, value in os.environ.items() if name != "VIRTUAL_ENV"}
    run(
        [UV, "sync", "--frozen", "--inexact", "--quiet", "--python", PYTHON, *([] if dev else ["--no-dev"])],
        failure="The packages could not be installed. Is the network there?",
        env={**environment, "UV_PROJECT_ENVIRONMENT": str(VENV), "UV_PYTHON_DOWNLOADS": "never"},
    )
    mark_done(with_dev if dev else without_dev, wanted)


def _is_usable(python: Path) -> bool:
    check = "import sys; sys.exit(sys.version_info < (3, 11))"
    return python.exists() and not subprocess.run([str(python), "-c", check], capture_output=True).returncode


def stop_on_signals() -> None:
    """Let a polite kill and a closed terminal end us as Ctrl-C does, through every `finally`."""

    def interrupt(number: int, frame: object) -> None:
        raise KeyboardInterrupt

    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, interrupt)


class Children:
    """Child processes, each in a group of its own, that all end with the `with` block.

    In their own groups, Ctrl-C reaches only us, and we stop them in order. Safe to use from several threads.
    """

    def __init__(self) -> None:
        self._processes: list[tuple[subprocess.Popen, int]] = []
        self._lock = threading.Lock()
        self._closed = False

    def __enter__(self) -> "Children":
        return self

    def start(self, command: list, *, stop_signal: int = signal.SIGTERM, **options) -> subprocess.Popen:
        """Start a process; `stop_signal` is what asks it to end. Raises Failure once we are stopping."""
        with self._lock:
            if self._closed:
                raise Failure("Stopped.")
            process = subprocess.Popen(
                [str(part) for part in command],
                **{"cwd": ROOT, "stdin": subprocess.DEVNULL, **options},
                start_new_session=True,
            )
            self._processes.append((process, stop_signal))
            return process

    def __exit__(self, *exception: object) -> None:
        self.stop()

    def stop(self) -> None:
        """End all of them, the last one first, by force after GRACE. None can be started any more."""
        # A second Ctrl-C must not leave one behind.
        numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
        handlers = {number: signal.signal(number, signal.SIG_IGN) for number in numbers}
        try:
            self._stop_all()
        finally:
            for number, handler in handlers.items():
                signal.signal(number, handler)

    def _stop_all(self) -> None:
        with self._lock:
            self._closed = True
        for process, stop_signal in reversed(self._processes):
            _signal_group(process, stop_signal)
        for process, _stop_signal in reversed(self._processes):
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(GRACE)
            _signal_group(process, signal.SIGKILL)
            process.wait()


def _signal_group(process: subprocess.Popen, number: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, number)
