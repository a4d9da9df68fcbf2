"""Room screens: Ed25519 over the manifest's text. Keys live outside the repository.

A signature protects only where the public key was pinned when the screen was set up; without a
pinned key the hashes say integrity, not protection.
"""

from __future__ import annotations

import base64

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)


def new_key() -> tuple[str, str]:
    """Make a pair: (private, public), each the 32 raw bytes in unpadded base64url."""
    key = Ed25519PrivateKey.generate()
    private = key.private_bytes(Encoding.Raw, PrivateFormat.Raw, NoEncryption())
    return _text(private), _text(_raw_public(key))


def public_of(private: str) -> str:
    """Give the public half of a private key, as it is pinned on a screen."""
    return _text(_raw_public(_private(private)))


def sign(text: str, private: str) -> str:
    """Sign the UTF-8 bytes of `text`; the signature in unpadded base64url."""
    return _text(_private(private).sign(text.encode()))


def verify(text: str, signature: str, public: str) -> bool:
    """Whether `signature` is that of `text` by the owner of `public`. Never raises."""
    try:
        Ed25519PublicKey.from_public_bytes(_bytes(public)).verify(_bytes(signature), text.encode())
    except (InvalidSignature, ValueError):
        return False
    return True


def _private(text: str) -> Ed25519PrivateKey:
    """The key of a key file (keys.py): its first line."""
    return Ed25519PrivateKey.from_private_bytes(_bytes(text.partition("\n")[0].strip()))


def _raw_public(key: Ed25519PrivateKey) -> bytes:
    return key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def _bytes(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
