"""Thin receivers: what must hold for every way of publishing a page."""
