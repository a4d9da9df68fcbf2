"""Bench: other generators, given the same pages as words, timed beside ours in one run."""
