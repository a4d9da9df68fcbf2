"""The library under the hooks: data/*.yaml in, the parts of a showcase site out.

Knows nothing of MkDocs, reads neither clock nor environment (the build's one date is passed in).
The rooms and the direction of their imports are drawn in docs/developers/architecture.md.
"""
