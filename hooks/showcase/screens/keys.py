"""Room screens: a key file — the private key, who named it, and which keys are revoked.

The first line is the private key. Each further line is `named KEY SIGNATURE` (a key in the line of
succession, oldest first, signed by the one before it) or `revoked KEY`. All but the first line is
public and travels in every envelope, so that a screen that was off during a change of keys can still
follow it from the key it knows. The player's half is parts/player/trust.js.
"""

from __future__ import annotations

from typing import Any

from showcase.screens.signing import new_key, public_of, sign


def successor(old: str) -> str:
    """Make the key file that follows `old`; the old key names the new one."""
    private, public = new_key()
    known = old.splitlines()[1:]
    return _file([private, *known, f"named {public} {sign(_naming(public), old)}"])


def revoke(file: str, public: str) -> str:
    """Add a key to the revoked ones of a key file.

    Raises:
        ValueError: it is no public key, or the file's own, which only its successor can revoke.
    """
    if len(public) != 43 or public == public_of(file):
        raise ValueError(public)
    row = f"revoked {public}"
    lines = file.splitlines()
    return _file(lines if row in lines else [*lines, row])


def credentials(file: str) -> dict[str, Any]:
    """What an envelope says of the key that signed it: `keys`, `revoked`, `revokedSig`."""
    rows = [line.split() for line in file.splitlines()[1:]]
    keys = [row[1:] for row in rows if row[:1] == ["named"]]
    revoked = [row[1] for row in rows if row[:1] == ["revoked"]]
    made: dict[str, Any] = {"keys": keys} if keys else {}
    if revoked:
        made |= {"revoked": revoked, "revokedSig": sign(_revoking(revoked), file)}
    return made


def _file(lines: list[str]) -> str:
    return "\n".join(line for line in lines if line) + "\n"


def _naming(public: str) -> str:
    return f"showcase-key {public}"


def _revoking(revoked: list[str]) -> str:
    return f"showcase-revoked {' '.join(revoked)}"
