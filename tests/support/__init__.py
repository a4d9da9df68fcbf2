"""What tests share: building the site, serving it, looking at it in a browser, its kinds of page."""
