"""Render: pages to bytes — bodies from data, in shells made by MkDocs' own templates.

Import from its modules: a build in which nothing changed loads few of them.
"""
