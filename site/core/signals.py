"""Thin receivers that write down what the search index has yet to learn."""
