"""The groups that a report may show: the same merged ones as on the projection."""

from collections.abc import Sequence

from wijkworkshop.core.public.result_screens import Bucket, Result
from wijkworkshop.core.public.results import result_screen
from wijkworkshop.core.public.screens import Heading
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block
from wijkworkshop.core.voting.rounds import Round, title_of
from wijkworkshop.export.parts import Series
from wijkworkshop.pages.grouping import bands
from wijkworkshop.pages.theme import LIGHT


def result(session: Session, vote: Round) -> Result:
    """Return the result of a settled round as the room may see it."""
    block = session.get(Block, vote.block)
    return result_screen(session, vote, Heading(block.kind, block.title, title_of(session, vote)))


def apart(buckets: Sequence[Bucket]) -> tuple[Bucket, ...]:
    """Return the groups that a table or a chart may show; none when it may show only the total."""
    return tuple(buckets) if len(buckets) > 1 else ()


def group_series(buckets: Sequence[Bucket]) -> tuple[Series, ...]:
    """Return the series of the groups (colour, marker, name), or one when groups are not shown."""
    return tuple(
        Series(f"{band.words} {band.voters}", band.color, LIGHT.inside, band.shape)
        for band in bands(buckets, LIGHT)
    )
