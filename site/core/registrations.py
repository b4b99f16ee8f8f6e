"""Tells the registries what the core itself brings: jobs of the worker, and personal data."""

from datetime import timedelta

from core import outbox, worker

worker.register("freeing messages left behind", outbox.sweep, every=timedelta(seconds=30))
worker.register("sending messages", outbox.send_due, every=timedelta(0))
