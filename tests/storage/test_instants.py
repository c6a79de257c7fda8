"""Moments in the archive: what is written comes back, and texts sort as moments do."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkworkshop.storage.instants import instant, instant_text

ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1), timezones=ZONES)  # noqa: DTZ001 - the zone comes apart, or lacks on purpose


@given(MOMENTS)
def test_a_moment_comes_back_in_utc(moment: datetime) -> None:
    back = instant(instant_text(moment))
    assert back == moment
    assert back.tzinfo is UTC


@given(MOMENTS, MOMENTS)
def test_texts_sort_as_moments_do(one: datetime, other: datetime) -> None:
    assert (instant_text(one) < instant_text(other)) == (one < other)


def test_a_moment_without_a_zone_is_refused_both_ways() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        instant_text(datetime(2026, 11, 24, 12))  # noqa: DTZ001 - the zone comes apart, or lacks on purpose
    with pytest.raises(ValueError, match="without a zone"):
        instant("2026-11-24T12:00:00")
