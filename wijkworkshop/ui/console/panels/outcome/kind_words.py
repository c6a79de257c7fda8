"""What people read over the entries of a kind, and at the button that adds one."""

from dataclasses import dataclass
from gettext import gettext as _

from wijkworkshop.core.outcomes import Entry
from wijkworkshop.core.outcomes.action_plan import AddedToShortlist, Agreement, Commitment
from wijkworkshop.core.outcomes.alignment import AlignmentCell, ClashDecision, Instrument
from wijkworkshop.core.outcomes.area_plan import AreaChoice
from wijkworkshop.core.outcomes.arguments import NamedArgument
from wijkworkshop.core.outcomes.charter import ApproachCharter, Coupling
from wijkworkshop.core.outcomes.definition import TableDefinition, WorkingDefinition
from wijkworkshop.core.outcomes.evaluation import SessionEvaluation
from wijkworkshop.core.outcomes.expectations import ExpectationMap, ExpectedItem, OwnResult
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.outcomes.recap import Recalled, Recap
from wijkworkshop.core.outcomes.recognition import ExperienceGap, RecognitionProfile


@dataclass(frozen=True)
class KindWords:
    """The title over the entries of a kind, what adds one and what takes one away."""

    title: str
    add: str = ""
    remove: str = ""


def kind_words(kind: type[Entry]) -> KindWords:
    """Return the words over the entries of a kind."""
    return {
        WorkingDefinition: KindWords(_("Wat is voor ons een gemengde wijk?")),
        TableDefinition: KindWords(_("De zinnen van de tafels")),
        NamedArgument: KindWords(
            _("Waarom wel mengen, en waarom niet?"), _("Eigen reden erbij"), _("Reden weghalen")
        ),
        OwnResult: KindWords(
            _("Van toen tot nu, in de eigen wijk"), _("Doel van toen toevoegen"), _("Weghalen")
        ),
        RecognitionProfile: KindWords(_("Wat we herkennen")),
        ExpectationMap: KindWords(_("Wat we verwachten")),
        ApproachCharter: KindWords(_("Onze aanpak")),
        SessionEvaluation: KindWords(_("Na vandaag")),
        Recap: KindWords(_("Wat mensen er nu van zeggen")),
        Recalled: KindWords(
            _("Zo zeiden we het de vorige keer"), _("Zin toevoegen"), _("Zin weghalen")
        ),
        ExperienceGap: KindWords(
            _("Hier lopen cijfers en gevoel uiteen"),
            _("Verschil toevoegen"),
            _("Verschil weghalen"),
        ),
        ExpectedItem: KindWords(
            _("Wat mensen verwachten"), _("Verwachting toevoegen"), _("Verwachting weghalen")
        ),
        Goal: KindWords(_("Doelen"), _("Doel toevoegen"), _("Doel weghalen")),
        Instrument: KindWords(
            _("Regels en plannen van nu"), _("Regel of plan toevoegen"), _("Regel of plan weghalen")
        ),
        ClashDecision: KindWords(_("Wat tegenwerkt: wat doen we ermee?")),
        AlignmentCell: KindWords(_("Helpt de regel bij het doel?")),
        AreaChoice: KindWords(_("Gebieden"), _("Gebied toevoegen"), _("Gebied weghalen")),
        AddedToShortlist: KindWords(_("De korte lijst")),
        Commitment: KindWords(_("Wie doet mee?"), _("Antwoord toevoegen"), _("Antwoord weghalen")),
        Agreement: KindWords(_("Afspraken"), _("Eigen afspraak toevoegen"), _("Afspraak weghalen")),
        Coupling: KindWords(
            _("Bouwen en mensen, samen"), _("Koppeling toevoegen"), _("Koppeling weghalen")
        ),
    }.get(kind, KindWords(_("Over het geheel")))
