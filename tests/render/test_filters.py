"""Filters: Markdown of data fields, the short way and the long one."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from showcase.render.filters import markdown, marked

LINES = st.text(
    st.sampled_from("中文字，。、；“”《》 aZ09.-+*_#>=|:!&<`\\[]()\t\u00a0\u3000é%/'\""),
    max_size=12,
)
TEXTS = st.lists(LINES, min_size=1, max_size=6).map("\n".join)


@given(TEXTS)
@settings(max_examples=800, deadline=None)
@example("第一段。\n第二行\n\n第二段。\n")
@example("甲\n\n\n乙")
@example("甲 \n乙")
@example("甲\n===")
@example("甲\n---\n")
@example("甲 \n\n乙")
def test_plain_text_gives_what_markdown_would_give(text: str) -> None:
    if text:
        assert markdown(text) == marked(text)


def test_markup_of_editors_is_text_or_gone() -> None:
    assert markdown("甲<script>alert(1)</script>") == "<p>甲</p>"
    assert str(markdown("**甲**")) == "<p><strong>甲</strong></p>"
