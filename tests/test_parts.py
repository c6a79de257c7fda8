"""Whoever draws a document has a renderer for every kind of part that can be in it."""

from typing import get_args

from wijkworkshop.core.document import Part, RoomPart
from wijkworkshop.export.chapters import outcomes as in_report
from wijkworkshop.web.mirror import outcomes as on_phones


def test_phones_draw_every_part_of_the_room() -> None:
    assert set(on_phones.RENDERERS) == set(get_args(RoomPart))


def test_a_report_draws_every_part() -> None:
    assert set(in_report.RENDERERS) == set(get_args(Part))
