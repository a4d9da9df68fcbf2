"""Hook: pages for visitors say what is true of this site — its profile's part, its owner's own words.

`<!-- only: demo -->` … `<!-- end -->` keeps lines for one profile; `<!-- site: privacy -->` gives the
field of site.yaml.
"""

from __future__ import annotations

import re
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from showcase.render.filters import markdown as to_html

ONLY = re.compile(r"<!-- only: (demo|public) -->\n(.*?)<!-- end -->\n?", re.DOTALL)
ASKED = re.compile(r"<!-- site: (privacy) -->")


def on_page_markdown(markdown: str, config: MkDocsConfig, **_: Any) -> str:
    """Keep what is for this site's profile."""
    profile = config.extra["showcase"]["profile"]
    return ONLY.sub(lambda found: found[2] if found[1] == profile else "", markdown)


def on_page_content(html: str, config: MkDocsConfig, **_: Any) -> str:
    """Put the owner's own words in; nothing where there are none."""
    site = config.extra["showcase"]["site"]
    return ASKED.sub(lambda found: str(to_html(getattr(site, found[1]))), html)
