"""The example with what it lacks: a map, a means, three figures, a group without a place."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from wijkworkshop.core.navigation import Stop
from wijkworkshop.core.outcomes.area_plan import AreaChoice, AreaFlow, AreaPlan
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.outcomes.recognition import Statistic
from wijkworkshop.core.pictures import AreaPicture
from wijkworkshop.core.public.screens import PublicView
from wijkworkshop.core.public.view import screen_at, screen_now
from wijkworkshop.core.records import Record
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Area, Block, Over, Overlay, ScreenKind
from wijkworkshop.core.terms import BlockKind, Flow, GoalKind
from wijkworkshop.ui.files.pictures import small

PAPER, WATER, GREEN, HOMES, NEW = "#f2efe6", "#9cc4d6", "#a9c795", "#c9b79c", "#c97b5a"
BLOCKS = tuple(
    QRect(80 + 230 * across, 90 + 190 * down, 180, 130) for across in range(6) for down in range(4)
)


def with_picture(session: Session) -> Session:
    """Return the session with a map of its first area."""
    area = session.all(Area)[0]
    kept = small(drawn_map())
    picture = AreaPicture(
        id=1,
        caption="Waar nieuwe woningen kwamen (verzonnen)",
        credit="tekening bij het voorbeeld",
        data=kept.data,
        width=kept.width,
        height=kept.height,
        area=area.id,
    )
    return session.after(Change(put=(picture,)))


def drawn_map() -> QImage:
    """Return a made-up map: water, a park, blocks of homes, and new ones along the edge."""
    image = QImage(1500, 900, QImage.Format.Format_RGB32)
    image.fill(QColor(PAPER))
    painter = QPainter(image)
    painter.fillRect(QRect(0, 820, 1500, 80), QColor(WATER))
    for place, block in enumerate(BLOCKS):
        painter.fillRect(block, QColor(NEW if place % 4 == 0 else HOMES))
    painter.fillRect(BLOCKS[9].united(BLOCKS[14]), QColor(GREEN))
    painter.end()
    return image


def pictured_views(session: Session) -> Mapping[str, PublicView]:
    """Return the screens by name; a session about no area has none."""
    return dict(_views(session)) if session.all(Area) else {}


def _views(session: Session) -> Iterator[tuple[str, PublicView]]:
    pictured = with_picture(session)
    over = pictured.after(Change(put=(Overlay(1, Over.PICTURE, slug="1"),)))
    yield "97-over-picture", PublicView(screen_now(over))
    for block in session.where(Block, kind=BlockKind.STEP_3):
        asked = screen_at(pictured, Stop(block.id, ScreenKind.QUESTION))
        yield "97-question-with-picture", PublicView(asked)
    for block in session.where(Block, kind=BlockKind.STEP_1):
        number = session.next_id(Goal)
        means = Goal(block.id, 0, number, "Meer koopwoningen", GoalKind.OUTPUT)
        flagged = session.after(Change(put=(means,)))
        yield "97-means", PublicView(screen_at(flagged, Stop(block.id, ScreenKind.HARVEST)))
    for block in session.where(Block, kind=BlockKind.STEP_3):
        limited = session.after(Change(put=tuple(_limited(session, block.id))))
        yield "97-areas", PublicView(screen_at(limited, Stop(block.id, ScreenKind.HARVEST)))
    for block in session.where(Block, kind=BlockKind.QUESTION_1):
        compared = session.after(Change(put=tuple(_figures(session, block.id))))
        yield "97-figures", PublicView(screen_at(compared, Stop(block.id, ScreenKind.HARVEST)))


def _limited(session: Session, block: int) -> Iterator[Record]:
    """Yield that all areas but the first limit a group, and where it goes."""
    number = session.next_id(AreaFlow)
    for place, area in enumerate(session.where(AreaChoice, block=block, edition=0)):
        flow = Flow.LIMIT if place else None
        group = "wie snel een huis nodig heeft"
        yield AreaFlow(block, id=number + place, choice=area.id, target_group=group, flow=flow)
        yield replace(area, reason="", stays="")
    yield AreaPlan(block, waterbed="Naar Osdorp, zegt tafel 3")


def _figures(session: Session, block: int) -> Iterator[Statistic]:
    """Yield a figure that went down and is better, and one that stayed, beside those that are."""
    said = (("Overlast van jongeren", "31,5", "24", 1), ("De veiligheid", "6,4", "6,4", 3))
    for place, (text, first, last, grade) in enumerate(said):
        yield Statistic(
            block=block,
            id=session.next_id(Statistic) + place,
            text=text,
            first_year=2014,
            first=first,
            last_year=2024,
            last=last,
            less_is_better=first != last,
            source="verzonnen, als voorbeeld",
            grade=grade,
        )
