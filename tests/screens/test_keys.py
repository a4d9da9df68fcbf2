"""Keys of a screen: one names the next, and the next revokes it."""

from collections.abc import Callable

import pytest

from showcase.screens.keys import revoke, successor
from showcase.screens.signing import new_key, public_of
from tests.screens import sample
from tests.screens.conftest import small
from tests.screens.glass import Glass

pytestmark = pytest.mark.browser
Hang = Callable[..., Glass]


def test_a_key_names_its_successor_and_is_revoked_by_it(hang: Hang) -> None:
    """Keys change and leak (N25, T25.5): the screen follows the first, and forgets the second."""
    old, public = new_key()
    new = successor(old)
    glass = hang(done=small(1, key=old), key=old)
    glass.open(f"?pin={public}").wait_release(1).wait_worker()
    publish(glass, 2, new)
    glass.wait_release(2, 20)
    publish(glass, 3, old)  # both are believed until one is revoked
    glass.wait_release(3, 20)
    refused(glass, 4, successor(old), "bad-signature")  # only the newest key names a successor
    publish(glass, 4, revoke(old, public_of(new)))  # nor does an old one revoke a new one
    glass.wait_release(4, 20)
    publish(glass, 5, revoke(new, public))
    glass.wait_release(5, 20)
    refused(glass, 6, successor(old), "bad-signature")
    refused(glass, 6, old, "revoked-key")
    glass.cold_boot(f"?pin={public}").wait_release(5)  # an address with the old key changes nothing
    glass.server.log.clear()
    glass.wait(lambda: glass.server.asked("refused=revoked-key"), 20)
    publish(glass, 7, revoke(successor(new), public))
    glass.wait_release(7, 20)


def test_a_screen_that_was_off_while_keys_changed_twice_comes_after(hang: Hang) -> None:
    """The line of succession is in every envelope, so nobody has to climb up to the screen."""
    old, public = new_key()
    middle = successor(old)
    newest = revoke(revoke(successor(middle), public), public_of(middle))
    glass = hang(done=small(1, key=old), key=old)
    glass.open(f"?pin={public}").wait_release(1).wait_worker()
    publish(glass, 2, newest)
    glass.wait_release(2, 20)
    refused(glass, 3, middle, "revoked-key")
    glass.offline()
    glass.cold_boot().wait_release(2).wait_slide()


def publish(glass: Glass, number: int, key: str) -> None:
    sample.publish(glass.server.folder, small(number, words=f"第{number}", key=key))


def refused(glass: Glass, number: int, key: str, reason: str) -> None:
    """Publish it; the screen says why it goes on with what it had."""
    before = glass.release
    publish(glass, number, key)
    glass.server.log.clear()
    glass.wait(lambda: glass.server.asked(f"refused={reason}"), 20, reason)
    assert glass.release == before
