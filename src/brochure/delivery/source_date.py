"""The date that documents bear: from outside, from the edition, or from the commit; never from the clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from brochure.diagnostics import UsageError

_LAST = int(datetime(9999, 12, 31, tzinfo=UTC).timestamp())
_DIGITS = 16


def from_epoch(value: str | None) -> datetime | None:
    """What SOURCE_DATE_EPOCH says (reproducible-builds.org): seconds since 1970-01-01 UTC; None where it is not set.

    Raises:
        UsageError: the value is no such number.
    """
    if not value:
        return None
    if not (value.isascii() and value.isdigit() and len(value) < _DIGITS and int(value) <= _LAST):
        raise UsageError(
            f"SOURCE_DATE_EPOCH is '{value[:40]}', but it takes the seconds since 1970-01-01, such as 1393632000"
        )
    return datetime.fromtimestamp(int(value), UTC)


def source_date(epoch: datetime | None, edition: date | None, commit: datetime | None) -> datetime | None:
    """The first of the three that is known, in UTC; None where none is."""
    if epoch:
        return epoch
    if edition:
        return datetime.combine(edition, time(), UTC)
    return commit
