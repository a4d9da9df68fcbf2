"""The reader's properties over many more examples; run by `make soak`."""

import pytest
from hypothesis import settings

from tests.reading import test_never_raises, test_quick

MANY = settings(max_examples=20_000, deadline=None)


@pytest.mark.soak
@pytest.mark.parametrize(
    "prove",
    [
        test_never_raises.test_any_bytes,
        test_never_raises.test_any_text,
        test_never_raises.test_a_good_file_changed_anywhere,
        test_quick.test_both_ways_agree_on_any_text,
        test_quick.test_both_ways_agree_on_a_changed_good_file,
    ],
    ids=lambda prove: prove.__name__,
)
def test_at_length(prove) -> None:
    MANY(prove)()
