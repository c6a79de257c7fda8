"""What groups said differently, and the second reading in which each group weighs the same."""

from collections.abc import Iterator
from gettext import gettext as _

from wijkworkshop.core.public.group_table import group_table
from wijkworkshop.core.public.result_screens import GroupRow, GroupTable, Quadrants, Result
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Lens
from wijkworkshop.core.voting.by_group import changes_order, lines_of
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.export.parts import Paragraph, Part, Table
from wijkworkshop.pages.group_table import cells, last_heads, title_words
from wijkworkshop.wording.dutch import sentence_case
from wijkworkshop.wording.groups import gap_words, hidden_words, table_words
from wijkworkshop.wording.sentences import bucket_words


def gap_part(vote: Round, found: Result) -> Iterator[Part]:
    """Return the largest difference between groups as a sentence, when it is worth one."""
    gap = None if isinstance(found, Quadrants) else found.gap
    if words := gap_words(gap, vote.form, vote.wording):
        yield Paragraph(words + ".")


def second_reading(session: Session, vote: Round, found: Result) -> Iterator[Part]:
    """Return the result with each group weighing the same, when that changes the order."""
    table = group_table(session, vote, found.heading, Lens.EVEN)
    if table is None or not changes_order(lines_of(session, vote), table.measure):
        return
    yield Paragraph(
        _(
            "Een tweede lezing. {title}. De groepen zijn niet even groot. Hier telt elke groep "
            "even zwaar, hoeveel mensen er ook in zitten. Zo is er niet geteld: de uitslag "
            "hierboven geldt."
        ).format(title=title_words(table))
    )
    yield _table(session, vote, table)


def _table(session: Session, vote: Round, table: GroupTable) -> Table:
    titles = {option.number: option.title for option in options_of(session, vote.id)}
    groups = (bucket_words(each) for each in table.buckets)
    header = (_("Nr."), _("Keuze"), *groups, *last_heads(table))
    rows = tuple(_row(table, row, titles[row.choice.number]) for row in table.rows)
    what = table_words(vote.form, table.measure, vote.wording, percent=True).rstrip(".")
    caption = _("Elke groep even zwaar. {what}").format(what=what)
    if hidden := hidden_words(table.hidden):
        caption += f". {sentence_case(hidden)}"
    return Table(caption, header, rows, texts=2)


def _row(table: GroupTable, row: GroupRow, title: str) -> tuple[str, ...]:
    return (str(row.choice.number), title, *cells(table, row))
