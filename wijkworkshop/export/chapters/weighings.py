"""The result of weighing: the picture of four quadrants, and the tables with all its numbers."""

from collections.abc import Callable, Iterator, Sequence
from gettext import gettext as _

from wijkworkshop.core.public.result_screens import MovedTo, Quadrants, Weighed
from wijkworkshop.core.session import Session
from wijkworkshop.core.voting.forms.weighing import Quadrant
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.export.parts import Part, Point, Scatter, Table
from wijkworkshop.pages.marks import Rect
from wijkworkshop.pages.placing import placed
from wijkworkshop.wording.dutch import joined, tenths
from wijkworkshop.wording.terms import quadrant_words

PLOT = Rect(0, 0, 920, 620)
SIDE = 58.0
"""The picture is laid out as on the projection, and stored in shares of its width and height."""


def weighing_parts(session: Session, vote: Round, found: Quadrants) -> Iterator[Part]:
    """Return the picture, the table of both numbers, and what was said about the questions."""
    titles = {option.number: option.title for option in options_of(session, vote.id)}
    yield _picture(found)
    yield _numbers(found, titles)
    if moved := [(each, each.moved) for each in found.weighed if each.moved]:
        yield _moved(moved, titles)
    asked = [each for each in found.weighed if any((*each.can, *each.may, *each.want))]
    if asked:
        yield _questions(asked, titles)


def _picture(found: Quadrants) -> Scatter:
    means = [(each.feasibility, each.impact) for each in found.weighed]
    return Scatter(
        names=tuple(map(quadrant_words, (*UPPER, *LOWER))),
        up=_("helpt meer"),
        on=_("kan eerder"),
        points=tuple(
            Point(
                str(each.choice.number),
                *_shares(place.at),
                *_shares(place.point),
                strong=each.quadrant is Quadrant.DO_NOW,
            )
            for each, place in zip(found.weighed, placed(PLOT, SIDE, means), strict=True)
        ),
        alt=_alt(found),
    )


UPPER = (Quadrant.PREPARE, Quadrant.DO_NOW)
LOWER = (Quadrant.NOT_NOW, Quadrant.SMALL)


def _shares(point: tuple[float, float]) -> tuple[float, float]:
    return point[0] / PLOT.width, point[1] / PLOT.height


def _alt(found: Quadrants) -> str:
    """Return which measures are in each quadrant."""
    said = (f"{quadrant_words(each)}: {_there(found, each)}" for each in Quadrant)
    return _("Vier vakken. {said}. De tabel hierna heeft alle getallen.").format(
        said="; ".join(said)
    )


def _there(found: Quadrants, quadrant: Quadrant) -> str:
    choices = [each.choice for each in found.weighed if each.quadrant is quadrant]
    return joined([f"{each.number} {each.label}" for each in choices]) or _("geen")


def _numbers(found: Quadrants, titles: dict[int, str]) -> Table:
    by = _("Tafels") if found.foot.tables else _("Mensen")
    header = (_("Nr."), _("Maatregel"), _("Vak"), _("Helpt"), _("Kan"), by)
    rows = tuple(
        (
            str(each.choice.number),
            titles[each.choice.number],
            quadrant_words(each.quadrant),
            tenths(each.impact),
            tenths(each.feasibility),
            str(each.voters),
        )
        for each in found.weighed
    )
    return Table(_("Gemiddelden van 1 tot 5; vanaf 3,0 telt het als veel"), header, rows, texts=3)


def _moved(moved: Sequence[tuple[Weighed, MovedTo]], titles: dict[int, str]) -> Table:
    header = (_("Nr."), _("Maatregel"), _("Volgens de stemmen"), _("Gaat naar"), _("Waarom"))
    rows = tuple(
        (
            str(each.choice.number),
            titles[each.choice.number],
            quadrant_words(each.quadrant),
            quadrant_words(to.quadrant),
            to.reason,
        )
        for each, to in moved
    )
    return Table(_("Wat de groep verplaatste"), header, rows, texts=5)


def _questions(asked: list[Weighed], titles: dict[int, str]) -> Table:
    header = (_("Nr."), _("Maatregel"), _("Kunnen we?"), _("Mogen we?"), _("Willen we?"))
    rows = tuple(
        (
            str(each.choice.number),
            titles[each.choice.number],
            *(_counts(answers) for answers in (each.can, each.may, each.want)),
        )
        for each in asked
    )
    caption = _("Kunnen we? Mogen we? Willen we? Hoe vaak ja, nee en weet niet")
    return Table(caption, header, rows, texts=5)


def _counts(answers: tuple[int, int, int]) -> str:
    words: tuple[Callable[[], str], ...] = (
        lambda: _("{n} ja"),
        lambda: _("{n} nee"),
        lambda: _("{n} weet niet"),
    )
    said = [word().format(n=n) for n, word in zip(answers, words, strict=True) if n]
    return ", ".join(said) or _("niet ingevuld")
