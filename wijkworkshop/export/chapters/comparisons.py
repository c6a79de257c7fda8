"""The comparison of a pair of rounds: how many said yes before and after, all together."""

from collections.abc import Iterator
from gettext import gettext as _

from wijkworkshop.core.public.comparison import change, comparison
from wijkworkshop.core.public.result_screens import Compared, Comparison, Told
from wijkworkshop.core.public.screens import Heading
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block
from wijkworkshop.core.voting.pairing import before
from wijkworkshop.core.voting.rounds import Round, title_of
from wijkworkshop.export.parts import Paragraph, Part, Style, Table
from wijkworkshop.pages.comparison import told_words
from wijkworkshop.wording.dutch import quoted, sentence_case
from wijkworkshop.wording.forms import counted_words
from wijkworkshop.wording.opinions import (
    both_words,
    movement_rule,
    movement_title,
    movement_words,
)
from wijkworkshop.wording.sentences import finding_words


def comparison_parts(session: Session, vote: Round) -> Iterator[Part]:
    """Return what changed since the earlier round of a pair, and who can be compared."""
    first, block = before(session, vote), session.get(Block, vote.block)
    found = comparison(session, vote, Heading(block.kind, block.title, title_of(session, vote)))
    if found is None or first is None:
        return
    yield Paragraph(
        _("Vergeleken met {first}. {finding}.").format(
            first=quoted(first.title), finding=finding_words(found.finding)
        ),
        Style.FINDING,
    )
    yield _table(found)
    if both := both_words(found.both, found.either, of_both=found.of_both):
        yield Paragraph(sentence_case(both) + ".", Style.SMALL)
    yield from _movement(found)


def _movement(found: Comparison) -> Iterator[Part]:
    """Return how many of those in both went up, stayed and went down, where that is told."""
    lines = tuple(
        (str(item.choice.number), item.choice.label, words, str(item.movement.both))
        for item in found.items
        if item.movement is not None
        if (words := movement_words(found.form, item.movement))
    )
    if lines:
        header = (_("Nr."), _("Wat"), _("Hoe veranderden zij?"), _("Mensen"))
        yield Table(movement_title(), header, lines, texts=3)
        yield Paragraph(movement_rule(found.form), Style.SMALL)


def _table(found: Comparison) -> Table:
    header = (_("Nr."), _("Wat"), _("Voor"), _("Na"), _("Verschil in procentpunten"))
    caption = _("Voor en na: wie {counted}").format(
        counted=counted_words(found.form, found.wording)
    )
    return Table(caption, header, tuple(map(_row, found.items)), texts=2)


def _row(item: Compared) -> tuple[str, ...]:
    choice = item.choice
    return (str(choice.number), choice.label, _told(item.early), _told(item.late), _points(item))


def _told(told: Told) -> str:
    words = _("{count} ({percent}%)").format(count=told_words(told), percent=told.percent)
    return words.replace(" ", "\u00a0")


def _points(item: Compared) -> str:
    """Return the change in percentage points, with its sign."""
    points = change(item)
    return f"{points:+d}".replace("-", "−") if points else "0"
