"""How gunicorn serves the site: `python -m gunicorn --config site/config/gunicorn.py`.

WEB_CONCURRENCY sets the number of processes, GUNICORN_CMD_ARGS anything else. There is no access log on
purpose: the address of somebody's private page is their key to it.
"""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

wsgi_app = "config.wsgi"
chdir = str(ROOT)
pythonpath = str(ROOT / "site")

bind = "0.0.0.0:8000"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = 4
timeout = 30
preload_app = True  # code is loaded once and shared; a setting that is missing stops the start
# Workers prove that they live by touching a file: on a slow disk they would seem dead.
MEMORY = Path("/dev/shm")  # noqa: S108
worker_tmp_dir = str(MEMORY) if MEMORY.is_dir() else None
control_socket_disable = True
