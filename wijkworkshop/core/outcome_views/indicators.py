"""Indicators of an agreement in a report: what was and will be measured stands in a report only."""

from dataclasses import dataclass

from wijkworkshop.core.document import Annotated, Phrase
from wijkworkshop.core.messages import N_
from wijkworkshop.core.outcome_views.facts import about, in_year, known_year, phrase
from wijkworkshop.core.outcomes.action_plan import Agreement
from wijkworkshop.core.outcomes.indicators import Indicator, IndicatorValue
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import area_name
from wijkworkshop.core.terms import IndicatorKind


@dataclass(frozen=True)
class ReportIndicator:
    """How we see that an agreement is done or helps, for a report."""

    text: str
    baseline: str
    target: str
    measured: str
    unit: str
    source: str
    values: tuple[Phrase, ...]


def of_kind(session: Session, found: Agreement, kind: IndicatorKind) -> tuple[Indicator, ...]:
    """Return the indicators of a kind that say something."""
    found_ = session.where(Indicator, agreement=found.id, kind=kind, edition=found.edition)
    return tuple(each for each in found_ if each.text)


def for_report(session: Session, found: Indicator) -> ReportIndicator:
    """Return an indicator with its values, for a report."""
    of_this = session.where(IndicatorValue, indicator=found.id, edition=found.edition)
    return ReportIndicator(
        text=found.text,
        baseline=found.baseline,
        target=found.target,
        measured=found.measured,
        unit=found.unit,
        source=found.source,
        values=tuple(_value(session, each) for each in of_this),
    )


def _value(session: Session, found: IndicatorValue) -> Phrase:
    """Return '2027: 6,3', with the area when it is of one."""
    area = area_name(session, found.area)
    year = known_year(found.year)
    when = phrase(N_("{year} in {area}"), year=year, area=area) if area else year
    return in_year(when, found.value)


def measured(indicator: ReportIndicator) -> Annotated | str:
    """Return what is measured, with what is known of it."""
    notes = (
        *_change(indicator),
        about(N_("gemeten: {text}"), indicator.measured),
        about(N_("maat: {text}"), indicator.unit),
        about(N_("bron: {text}"), indicator.source),
        *indicator.values,
    )
    return _noted(indicator.text, notes)


def changed(indicator: ReportIndicator) -> Annotated | str:
    """Return what is measured, with how it is now and how it should be."""
    return _noted(indicator.text, _change(indicator))


def _change(indicator: ReportIndicator) -> tuple[Phrase | None, ...]:
    return (
        about(N_("nu: {text}"), indicator.baseline),
        about(N_("straks: {text}"), indicator.target),
    )


def _noted(text: str, notes: tuple[Phrase | None, ...]) -> Annotated | str:
    there = tuple(note for note in notes if note is not None)
    return Annotated(text, there) if there else text
