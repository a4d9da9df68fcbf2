"""The picture book: every kind of page in every width and scheme, for eyes to judge."""
