"""A document's date comes from outside, its edition or its commit, in that order, and never from the clock."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from brochure.delivery.source_date import from_epoch, source_date
from brochure.diagnostics import UsageError

EPOCH = datetime(2014, 2, 28, 12, tzinfo=UTC)
COMMIT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def test_the_first_known_date_counts() -> None:
    """SOURCE_DATE_EPOCH goes before the edition, the edition before the commit."""
    assert source_date(EPOCH, date(2026, 3, 1), COMMIT) == EPOCH
    assert source_date(None, date(2026, 3, 1), COMMIT) == datetime(2026, 3, 1, tzinfo=UTC)
    assert source_date(None, None, COMMIT) == COMMIT
    assert source_date(None, None, None) is None


@pytest.mark.parametrize("value", ["yesterday", "-1", "1.5", "１２", "9" * 5000, " 1", "999999999999"])
def test_a_bad_epoch_is_refused_in_words(value: str) -> None:
    """Exit 2 and a sentence, instead of a traceback from deep inside."""
    with pytest.raises(UsageError, match="SOURCE_DATE_EPOCH is '"):
        from_epoch(value)


def test_the_epoch_is_read_as_utc() -> None:
    """Unset and empty mean the same."""
    assert from_epoch("1393588800") == EPOCH
    assert from_epoch("0") == datetime(1970, 1, 1, tzinfo=UTC)
    assert from_epoch(None) is None
    assert from_epoch("") is None
