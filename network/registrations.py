"""Tells the core what this app brings: searchable models, personal data, jobs of the worker."""
