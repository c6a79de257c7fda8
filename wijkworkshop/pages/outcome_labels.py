"""What stands before a line of an outcome, and what a line that is missing asks for."""

from collections.abc import Mapping
from gettext import gettext as looked_up

from wijkworkshop.core.public.lines import OutcomeField

N_ = str
"""Marks a text of a table for the translators; it is looked up when it is shown."""


def outcome_words(field: OutcomeField) -> str:
    """Return the label of a line of an outcome."""
    return looked_up(_LABELS[field][0])


def asked(field: OutcomeField) -> str:
    """Return what a missing line asks for, as part of a sentence."""
    return looked_up(_LABELS[field][1])


_LABELS: Mapping[OutcomeField, tuple[str, str]] = {
    OutcomeField.SENTENCE: (N_("Onze zin"), N_("onze zin")),
    OutcomeField.WHAT: (N_("Wie of wat mengen we?"), N_("wie of wat we mengen")),
    OutcomeField.SCALE: (N_("Waar mengen we?"), N_("waar we mengen")),
    OutcomeField.PURPOSE: (N_("Waarvoor?"), N_("waarvoor")),
    OutcomeField.MEANS: (N_("Waarmee?"), N_("waarmee")),
    OutcomeField.DIFFERENCES: (N_("Hierover denken we anders"), N_("waarover we anders denken")),
    OutcomeField.GAPS: (
        N_("Hier lopen cijfers en gevoel uiteen"),
        N_("waar cijfers en gevoel uiteenlopen"),
    ),
    OutcomeField.MISSING_INFORMATION: (N_("Dit weten we nog niet"), N_("wat we nog niet weten")),
    OutcomeField.GOAL: (N_("Doel"), N_("het doel")),
    OutcomeField.AMBITION: (N_("Wanneer is het gelukt?"), N_("wanneer het gelukt is")),
    OutcomeField.CONSENSUS: (N_("Hoe staan we erin?"), N_("hoe we erin staan")),
    OutcomeField.CONCERNS: (N_("Zorgen"), N_("welke zorgen er zijn")),
    OutcomeField.CLASH: (N_("Dit werkt tegen"), N_("wat er tegenwerkt")),
    OutcomeField.DECISION: (N_("Wat doen we ermee?"), N_("wat we ermee doen")),
    OutcomeField.OWNER: (N_("Wie pakt het op?"), N_("wie het oppakt")),
    OutcomeField.AREA: (N_("Waar"), N_("waar")),
    OutcomeField.FLOW: (N_("Voor wie?"), N_("voor wie")),
    OutcomeField.GRAIN: (N_("Hoe fijn mengen we?"), N_("hoe fijn we mengen")),
    OutcomeField.MEETING_PLACE: (
        N_("Waar ontmoeten mensen elkaar?"),
        N_("waar mensen elkaar ontmoeten"),
    ),
    OutcomeField.STAYS: (N_("Dit blijft zo"), N_("wat zo blijft")),
    OutcomeField.LEAD: (N_("Wie trekt het?"), N_("wie het trekt")),
    OutcomeField.PARTNERS: (N_("Wie helpt?"), N_("wie helpt")),
    OutcomeField.FIRST_STEP: (N_("Eerste stap"), N_("de eerste stap")),
    OutcomeField.DUE: (N_("Klaar"), N_("wanneer het klaar is")),
    OutcomeField.RESIDENTS_ROLE: (N_("Rol van bewoners"), N_("wat bewoners doen")),
    OutcomeField.OUTPUT: (N_("Wat doen we?"), N_("wat we doen")),
    OutcomeField.OUTCOME: (N_("Wat merken bewoners?"), N_("wat bewoners merken")),
    OutcomeField.COORDINATOR: (N_("Wie houdt het bij elkaar?"), N_("wie het bij elkaar houdt")),
    OutcomeField.MANDATE: (N_("Wat mag die beslissen?"), N_("wat die mag beslissen")),
    OutcomeField.MONITORING: (N_("Hoe kijken we of het werkt?"), N_("hoe we kijken of het werkt")),
    OutcomeField.OPEN_POINTS: (N_("Nog open"), N_("wat nog open is")),
    OutcomeField.COUPLING: (N_("Samen met het bouwen"), N_("wat we samen met het bouwen doen")),
    OutcomeField.REPORT_TO: (N_("Wie krijgt het verslag?"), N_("wie het verslag krijgt")),
    OutcomeField.DECIDES_NEXT: (N_("Wie beslist hierna?"), N_("wie hierna beslist")),
    OutcomeField.CHANGED: (N_("Wat is er veranderd?"), N_("wat er veranderd is")),
    OutcomeField.CORRECTIONS: (N_("Wat klopt niet meer?"), N_("wat niet meer klopt")),
    OutcomeField.REMARK: (N_("Opmerking"), N_("een opmerking")),
    OutcomeField.EXPERIENCE: (N_("Zo voelen bewoners het"), N_("hoe bewoners het voelen")),
    OutcomeField.EXPLANATION: (N_("Onze verklaring"), N_("onze verklaring")),
    OutcomeField.VERDICT: (N_("Kan bouwen dit?"), N_("of bouwen dit kan")),
    OutcomeField.NEEDS: (N_("Wat is daarvoor nodig?"), N_("wat daarvoor nodig is")),
    OutcomeField.REASON: (N_("Waarom?"), N_("waarom")),
    OutcomeField.COMMITMENTS: (N_("Wie doet mee?"), N_("wie meedoet")),
    OutcomeField.TABLES_SAY: (N_("Zo zeggen zij het"), N_("de zin van de tafel")),
    OutcomeField.OPEN_END: (N_("Wij mengen (om..?)"), N_("waarvoor we mengen")),
    OutcomeField.WHAT_FOR: (N_("Waarvoor is dit nodig? Om …"), N_("waarvoor dit nodig is")),
    OutcomeField.MIXED_OUTPUT: (N_("Is gemengd wie hier wonen?"), N_("of de wijk gemengd is")),
    OutcomeField.MIXED_OUTCOME: (N_("Merken mensen dat ook?"), N_("of mensen dat merken")),
    OutcomeField.THEME: (
        N_("Past bij doel van het Rijk"),
        N_("bij welk doel van het Rijk het past"),
    ),
    OutcomeField.PROGRAMME: (N_("Hoort bij"), N_("waar het bij hoort")),
}
