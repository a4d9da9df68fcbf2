"""Views' parts: what a chapter or an entity shows, decided in Python as small frozen dataclasses.

A part is made from a `Folder` (a building's or a district's) and knows nothing of pages, so that the
pages of both homes, the screens and the print boards can use it.
"""
