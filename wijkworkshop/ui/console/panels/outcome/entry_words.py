"""What people read at each field of an outcome: one table of labels, hints and heights."""

from gettext import gettext as _

from wijkworkshop.core.outcomes import Entry
from wijkworkshop.core.outcomes.action_plan import (
    ActionPlan,
    AddedToShortlist,
    Agreement,
    Commitment,
    Indicator,
)
from wijkworkshop.core.outcomes.alignment import (
    AlignmentCell,
    AlignmentMatrix,
    ClashDecision,
    Instrument,
)
from wijkworkshop.core.outcomes.area_plan import AreaChoice, AreaPlan
from wijkworkshop.core.outcomes.arguments import NamedArgument
from wijkworkshop.core.outcomes.charter import ApproachCharter, Coupling
from wijkworkshop.core.outcomes.definition import TableDefinition, WorkingDefinition
from wijkworkshop.core.outcomes.evaluation import SessionEvaluation
from wijkworkshop.core.outcomes.expectations import ExpectationMap, ExpectedItem, OwnResult
from wijkworkshop.core.outcomes.goals import Goal, GoalServes, SharedGoalSet
from wijkworkshop.core.outcomes.recap import Recalled, Recap
from wijkworkshop.core.outcomes.recognition import ExperienceGap, RecognitionProfile
from wijkworkshop.ui.console.panels.outcome import plan_words
from wijkworkshop.ui.console.panels.outcome.labels import Fields, FieldWords


def field_words(kind: type[Entry]) -> Fields:
    """Return the words of the fields of a kind, in the order in which they are filled in."""
    return {
        WorkingDefinition: _definition,
        TableDefinition: _table_definition,
        RecognitionProfile: _profile,
        ExperienceGap: _gap,
        ExpectationMap: _expectations,
        ExpectedItem: _expected,
        OwnResult: _own_result,
        NamedArgument: _argument,
        SharedGoalSet: _goal_set,
        Goal: _goal,
        GoalServes: _serves,
        AlignmentMatrix: _matrix,
        Instrument: _instrument,
        AlignmentCell: _cell,
        ClashDecision: _decision,
        AreaPlan: plan_words.area_plan,
        AreaChoice: plan_words.area,
        ActionPlan: plan_words.plan,
        AddedToShortlist: plan_words.added,
        Agreement: plan_words.agreement,
        Indicator: plan_words.indicator,
        Commitment: plan_words.commitment,
        ApproachCharter: plan_words.charter,
        Coupling: plan_words.coupling,
        SessionEvaluation: _evaluation,
        Recap: _recap,
        Recalled: _recalled,
    }[kind]()


def _definition() -> Fields:
    return {
        "what": FieldWords(_("Wat mengen we?"), _("Mensen, woningen, of allebei")),
        "why": FieldWords(_("Waarom mengen we?"), _("Wat wordt er beter?")),
        "who": FieldWords(_("Wie mengen we?"), _("Naar inkomen, leeftijd, gezin of hulpvraag")),
        "breadth": FieldWords(_("Gaat het alleen om bouwen?"), _("Of ook om werk, school en zorg")),
        "scale": FieldWords(_("Waar kijken we naar?"), _("Gebouw, straat, buurt, wijk of stad")),
        "sentence": FieldWords(
            _("Onze zin"), _("Wij willen … mengen, per …, om …, met …"), lines=2
        ),
        "differences": FieldWords(_("Hierover denken we anders"), lines=2),
    }


def _table_definition() -> Fields:
    asked = {
        name: words
        for name, words in _definition().items()
        if name not in ("sentence", "differences")
    }
    return {
        "table": FieldWords(_("Tafel")),
        "sentence": FieldWords(
            _("De zin van deze tafel"), _("Wij willen … mengen, per …, (om..?)"), lines=2
        ),
        **asked,
        "to_vote": FieldWords(_("Meenemen in de stemming")),
    }


def _profile() -> Fields:
    return {
        "sentence": FieldWords(_("Onze zin"), _("Wij herkennen dat …"), lines=2),
        "missing_information": FieldWords(_("Dit weten we nog niet"), lines=2),
        "no_gaps": FieldWords(
            _("Lopen cijfers en gevoel nergens uiteen?"), _("Schrijf dan op waarom"), lines=2
        ),
        "mixed_output": FieldWords(_("Is gemengd wie hier wonen?")),
        "why_output": FieldWords(_("Waaraan ziet u dat?"), _("Woningen, inkomens, leeftijden")),
        "mixed_outcome": FieldWords(_("Merken mensen dat ook?")),
        "why_outcome": FieldWords(_("Waaraan merkt u dat?"), _("Contact, kansen, prettig wonen")),
    }


def _gap() -> Fields:
    return {
        "statistic": FieldWords(_("Het cijfer"), _("Bijvoorbeeld: de veiligheid stijgt"), lines=2),
        "experience": FieldWords(_("Hoe mensen het voelen"), lines=2),
        "explanation": FieldWords(_("Hoe komt dat?"), _("Eén verklaring is genoeg"), lines=2),
    }


def _expectations() -> Fields:
    return {
        "sentence": FieldWords(
            _("Onze zin"), _("Wij mogen verwachten dat … Maar niet dat …"), lines=3
        ),
        "disagreement": FieldWords(_("Hierover zijn we het niet eens"), lines=2),
    }


def _expected() -> Fields:
    return {
        "text": FieldWords(_("Wat verwachten mensen?"), lines=2),
        "verdict": FieldWords(_("Kan bouwen dat doen?")),
        "needs": FieldWords(_("Wat is er nog meer nodig?"), _("En van wie?")),
    }


def _own_result() -> Fields:
    return {
        "goal": FieldWords(_("Wat was het doel toen?"), lines=2),
        "goal_year": FieldWords(_("In welk jaar?"), _("Bijvoorbeeld 2005")),
        "result": FieldWords(_("Wat is het nu?"), _("Leeg is onbekend"), lines=2),
        "result_year": FieldWords(_("In welk jaar is dat gemeten?")),
        "verdict": FieldWords(_("Is het gehaald?")),
    }


def _argument() -> Fields:
    return {
        "side": FieldWords(_("Voor of tegen mengen?")),
        "text": FieldWords(_("De reden"), lines=2),
        "number": FieldWords(_("Nummer van de kaart")),
        "icon": FieldWords(_("Teken op de kaart")),
        "people": FieldWords(_("Hoeveel mensen noemen dit?")),
    }


def _goal_set() -> Fields:
    return {
        "remark": FieldWords(_("Over de doelen samen"), lines=2),
        "minority_views": FieldWords(_("Wat een kleiner deel van de zaal vindt"), lines=2),
    }


def _goal() -> Fields:
    return {
        "text": FieldWords(_("Het doel"), _("Wat wordt er beter, en voor wie?"), lines=2),
        "kind": FieldWords(_("Wat voor doel is het?")),
        "beneficiary": FieldWords(_("Voor wie?")),
        "ambition": FieldWords(
            _("Wanneer is het gelukt?"), _("Waaraan merken we het over 5 jaar?"), lines=2
        ),
        "concerns": FieldWords(_("Zorgen"), lines=2),
        "status": FieldWords(_("Hoe staat het ermee?")),
        "label": FieldWords(_("Hoe staan we erin?"), _("Komt uit de stemming met vingers")),
    }


def _serves() -> Fields:
    return {
        "goal": FieldWords(_("Dit doel")),
        "serves": FieldWords(_("Om wat te bereiken?"), _("Om …")),
    }


def _matrix() -> Fields:
    return {
        "remark": FieldWords(_("Over de tabel als geheel"), lines=2),
        "to_find_out": FieldWords(_("Dit zoeken we nog uit"), _("Wie vraagt het na?"), lines=2),
    }


def _instrument() -> Fields:
    return {
        "text": FieldWords(_("De regel of het plan"), _("Bijvoorbeeld: voorrang bij binding")),
        "owner": FieldWords(_("Van wie is die?")),
        "effect_here": FieldWords(_("Wat doet dit met déze wijk?"), lines=2),
    }


def _cell() -> Fields:
    return {
        "goal": FieldWords(_("Doel")),
        "instrument": FieldWords(_("Regel of plan")),
        "table": FieldWords(_("Tafel")),
        "value": FieldWords(_("Wat doet de regel met het doel?")),
        "reason": FieldWords(_("Waarom?"), _("Eén reden")),
    }


def _decision() -> Fields:
    return {
        "goal": FieldWords(_("Doel")),
        "instrument": FieldWords(_("Regel of plan")),
        "decision": FieldWords(_("Wat doen we?")),
        "due": FieldWords(_("Wanneer?")),
        "owner": FieldWords(_("Wie pakt het op?")),
        "reason": FieldWords(_("Waarom?"), lines=2),
    }


def _evaluation() -> Fields:
    return {
        "words": FieldWords(_("Eén woord over vandaag"), _("Wat mensen zeiden"), lines=2),
        "report_to": FieldWords(_("Wie krijgt het verslag?")),
        "report_on": FieldWords(_("Wanneer?")),
        "decides_next": FieldWords(_("Wie beslist hierna?")),
        "remark": FieldWords(_("Opmerking"), lines=2),
    }


def _recap() -> Fields:
    return {
        "changed": FieldWords(_("Wat is er veranderd sinds de vorige keer?"), lines=3),
        "corrections": FieldWords(
            _("Wat klopt niet, of niet meer?"), _("Verbeter het hieronder meteen"), lines=3
        ),
        "confirmed": FieldWords(_("Zo staat het: hiermee gaan we verder")),
    }


def _recalled() -> Fields:
    return {
        "text": FieldWords(_("De zin van de vorige keer"), lines=2),
        "title": FieldWords(_("Onderdeel")),
    }
