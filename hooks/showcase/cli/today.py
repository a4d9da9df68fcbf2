"""Command line: the date that commands work for."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

from showcase.cli import texts
from showcase.cli.refusal import RefusalError
from showcase.dates import build_date


def today() -> date:
    """The date commands work for: the build's own.

    Raises:
        RefusalError: SOURCE_DATE_EPOCH is no number.
    """
    try:
        return build_date(os.environ, datetime.now(UTC))
    except ValueError:
        raise RefusalError(texts.BAD_EPOCH) from None
