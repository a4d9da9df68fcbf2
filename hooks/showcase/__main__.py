"""`python -m showcase`: the command without its entry point."""

from showcase.cli import main

main()
