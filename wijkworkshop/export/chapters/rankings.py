"""The result of dots or a single choice: bars ranked by total, split by group."""

from gettext import gettext as _

from wijkworkshop.core.public.result_screens import Ranking
from wijkworkshop.core.session import Session
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.export.chapters.disclosed import apart, group_series
from wijkworkshop.export.parts import Bar, Chart, ChartKind, Paragraph, Part, Table
from wijkworkshop.wording.dutch import quoted
from wijkworkshop.wording.forms import said, words_of
from wijkworkshop.wording.sentences import bucket_words


def ranking_parts(session: Session, vote: Round, found: Ranking) -> tuple[Part, ...]:
    """Return the chart of a ranking and the table with the same numbers."""
    return (*_residents(found), _chart(found), _table(session, vote, found))


def _residents(found: Ranking) -> tuple[Paragraph, ...]:
    if found.residents_first is None:
        return ()
    first = quoted(found.residents_first.label)
    return (Paragraph(_("Bewoners kozen iets anders het vaakst: {first}.").format(first=first)),)


def _chart(found: Ranking) -> Chart:
    split = bool(apart(found.buckets))
    bars = tuple(
        Bar(
            name=bar.choice.label,
            parts=bar.parts if split else (bar.total,),
            end=str(bar.total),
            number=str(bar.choice.number),
            strong=bar.leading,
        )
        for bar in found.bars
    )
    return Chart(ChartKind.RANKED, group_series(found.buckets), bars, _alt(found))


def _alt(found: Ranking) -> str:
    named = ", ".join(f"{bar.choice.label} {bar.total}" for bar in found.bars)
    return _(
        "Staven, de langste bovenaan: {named}. De tabel hierna heeft dezelfde getallen."
    ).format(named=named)


def _table(session: Session, vote: Round, found: Ranking) -> Table:
    shown = apart(found.buckets)
    titles = {option.number: option.title for option in options_of(session, vote.id)}
    rows = [
        (
            str(bar.choice.number),
            titles[bar.choice.number],
            *(str(part) for part in bar.parts[: len(shown)]),
            str(bar.total),
        )
        for bar in found.bars
    ]
    rows.append(_sums(found, len(shown)))
    header = (_("Nr."), _("Keuze"), *(bucket_words(each) for each in shown), _("Samen"))
    return Table(said(words_of(found.form).per_option), header, tuple(rows), texts=2)


def _sums(found: Ranking, groups: int) -> tuple[str, ...]:
    parts = (str(sum(bar.parts[place] for bar in found.bars)) for place in range(groups))
    return ("", _("Samen"), *parts, str(sum(bar.total for bar in found.bars)))
