"""The last look at a built site: what leads nowhere is found, and nothing else."""

import pytest

from showcase.release import Dead, dead_links, missing

SITE = {
    "index.html": "",
    "404.html": "",
    "sitemap.xml": "",
    "a/index.html": "",
    "a/b/index.html": "",
    "assets/x.css": "",
    "a/图 1.png": "",
}


def dead(page: str, text: str, address: str = "https://showcase.example/") -> list[str]:
    site = {**SITE, page: text}
    found = dead_links(site, lambda path: site[path].encode(), address)
    assert all(one.page == page for one in found)
    return [one.link for one in found]


@pytest.mark.parametrize(
    "link",
    ["..", "../", "../../", "../?q=1#top", "#here", "../../assets/x.css", "/a/b/", "/",
     "mailto:a@example.com", "https://elsewhere.example/x", "//elsewhere.example/", ".", "",
     "../%E5%9B%BE%201.png", "data:image/png;base64,AA==", "http://[broken"],
)  # fmt: skip
def test_a_link_that_leads_somewhere_or_out_is_right(link: str) -> None:
    assert dead("a/b/index.html", f'<a class="x" href="{link}">') == []


@pytest.mark.parametrize(
    "tag",
    ['<a href="../c/">', '<img\nalt="" src="gone.png">', '<script src="/no.js">',
     '<link rel="stylesheet" href="../assets/x.css">', '<use href="marks.svg#a">',
     '<video poster="a.jpg" src="a.mp4">', '<a href="../../../outside/">'],
)  # fmt: skip
def test_a_link_to_nothing_is_found(tag: str) -> None:
    assert dead("a/b/index.html", tag) != []


def test_text_about_links_is_no_link() -> None:
    assert dead("index.html", '写成 href="x.html" 或 &lt;a href="y.html"&gt;') == []


def test_a_site_below_a_path_of_its_host() -> None:
    address = "https://host.example/show/"

    assert dead("404.html", '<a href="/show/a/"><a href="/show/">', address) == []
    assert dead("404.html", '<a href="/other/">', address) == []  # not this site's
    assert dead("404.html", '<a href="/show/c/">', address) == ["/show/c/"]


def test_all_are_told_in_order() -> None:
    site = {**SITE, "a/index.html": '<a href="y"><a href="x">', "index.html": '<a href="z">'}

    found = dead_links(site, lambda path: site[path].encode(), "")

    assert found == [Dead("a/index.html", "x"), Dead("a/index.html", "y"), Dead("index.html", "z")]


def test_what_no_site_can_do_without() -> None:
    assert missing(SITE) == []
    assert missing({"a/index.html"}) == ["index.html", "404.html", "sitemap.xml"]
