"""The Dutch words of the material: its subjects, its closed lists, its fixed lines."""

from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.catalogue import Measure, Report, Side
from wijkworkshop.core.public.material_screens import CaseTab, Filter
from wijkworkshop.core.terms import Cluster, InstrumentType, Subject
from wijkworkshop.wording.terms import actor_words


def subject_words(subject: Subject) -> str:
    """Return the name of a subject."""
    return {
        Subject.DEFINITION: _("Wat is een gemengde wijk?"),
        Subject.ARGUMENTS: _("Voor en tegen mengen"),
        Subject.TIMELINE: _("Tijdlijn van het beleid"),
        Subject.CONTEXT: _("Wat veranderde er na 2012?"),
        Subject.REPORTS: _("Twee rapporten van het Rijk"),
        Subject.COMEBACK: _("Gemengde wijken zijn terug"),
        Subject.ADVICE: _("Advies van het programmabureau"),
        Subject.CASE: _("Voorbeelden: twee wijken"),
        Subject.READINGS: _("Hoe kan dit komen?"),
        Subject.MEASURES: _("Maatregelen"),
        Subject.TENSIONS: _("Wat elkaar kan tegenwerken"),
        Subject.KNOWLEDGE: _("Wat we weten"),
        Subject.PROJECT: _("Het project"),
        Subject.TERMS: _("Woorden"),
        Subject.SOURCES: _("Bronnen"),
    }[subject]


def actors_words(measure: Measure) -> str:
    """Return everybody on whose list a measure stands."""
    return _(" en ").join(actor_words(actor) for actor in measure.actors)


def kind_words(kind: InstrumentType) -> str:
    """Return what kind of instrument a measure is."""
    return {
        InstrumentType.PHYSICAL: _("Fysiek: bouwen en opknappen"),
        InstrumentType.SOCIAL: _("Sociaal: mensen helpen"),
        InstrumentType.ECONOMIC: _("Economisch: geld en bezit"),
        InstrumentType.ALLOCATION: _("Regels voor wie waar woont"),
        InstrumentType.ORGANISATION: _("Organisatie: samenwerken"),
    }[kind]


def cluster_words(cluster: Cluster) -> str:
    """Return what measures of a cluster have in common (dossier C)."""
    return {
        Cluster.DIRECTION: _("Wat willen we, en op welke schaal mengen we?"),
        Cluster.TIES: _("Voorrang voor wie bij de wijk hoort"),
        Cluster.INFLOW: _("Wie komt er wonen?"),
        Cluster.SPREAD_RENT: _("Sociale huur eerlijker verdelen"),
        Cluster.COOPERATION: _("Organisaties werken samen"),
        Cluster.HOUSING_STOCK: _("Andere woningen in de wijk"),
        Cluster.UPKEEP: _("Wat er is goed op orde houden"),
        Cluster.AMENITIES: _("Plekken voor iedereen"),
        Cluster.TAKING_PART: _("Bewoners aan zet"),
    }[cluster]


def step_words(step: int) -> str:
    """Return 'Stap 2'."""
    return _("Stap {step}").format(step=step)


def filter_words(wanted: Filter) -> str:
    """Return which measures are wanted."""
    parts = (
        actor_words(wanted.actor) if wanted.actor else "",
        kind_words(wanted.kind) if wanted.kind else "",
        cluster_words(wanted.cluster) if wanted.cluster else "",
        step_words(wanted.step) if wanted.step else "",
    )
    return " · ".join(part for part in parts if part)


def count_words(count: int) -> str:
    """Return '5 maatregelen'."""
    return ngettext("{count} maatregel", "{count} maatregelen", count).format(count=count)


def side_words(side: Side) -> str:
    """Return which way arguments point, as the head of a column."""
    return {
        Side.FOR: _("Voor mengen"),
        Side.AGAINST: _("Tegen mengen"),
        Side.CAUTION: _("Let op"),
    }[side]


def tab_words(tab: CaseTab) -> str:
    """Return the question of a part of a case."""
    return {
        CaseTab.LOOK_BACK: _("Terugblik"),
        CaseTab.MIXED: _("Is het gemengd?"),
        CaseTab.OUTLOOK: _("Wat kan er?"),
    }[tab]


def month_words(report: Report) -> str:
    """Return 'maart 2022'."""
    months = (
        _("januari"), _("februari"), _("maart"), _("april"), _("mei"), _("juni"),
        _("juli"), _("augustus"), _("september"), _("oktober"), _("november"), _("december"),
    )  # fmt: skip
    return f"{months[report.month - 1]} {report.year}"
