"""Room screens: Ed25519 over the manifest's text. Keys live outside the repository.

A signature protects only where the public key was pinned when the screen was set up; without a
pinned key the hashes say integrity, not protection. `cryptography` is imported where it is used: few
sites have a key.
"""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey


def new_key() -> tuple[str, str]:
    """Make a pair: (private, public), each the 32 raw bytes in unpadded base64url."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    key = Ed25519PrivateKey.generate()
    return _text(key.private_bytes_raw()), _text(key.public_key().public_bytes_raw())


def public_of(private: str) -> str:
    """Give the public half of a private key, as it is pinned on a screen."""
    return _text(_private(private).public_key().public_bytes_raw())


def sign(text: str, private: str) -> str:
    """Sign the UTF-8 bytes of `text`; the signature in unpadded base64url."""
    return _text(_private(private).sign(text.encode()))


def verify(text: str, signature: str, public: str) -> bool:
    """Whether `signature` is that of `text` by the owner of `public`. Never raises."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(_bytes(public)).verify(_bytes(signature), text.encode())
    except (InvalidSignature, ValueError):
        return False
    return True


def _private(text: str) -> Ed25519PrivateKey:
    """The key of a key file (keys.py): its first line."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.from_private_bytes(_bytes(text.partition("\n")[0].strip()))


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def _bytes(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
