"""What people read at the fields of plans: areas, agreements, and how they work together."""

from gettext import gettext as _

from wijkworkshop.ui.console.panels.outcome.labels import Fields, FieldWords


def area_plan() -> Fields:
    """Return what is asked about the areas together."""
    return {
        "waterbed": FieldWords(
            _("Verschuift het probleem?"), _("Wat gebeurt er in de buurten ernaast?"), lines=2
        ),
        "remark": FieldWords(_("Over de gebieden samen"), lines=2),
    }


def area() -> Fields:
    """Return what is asked about one area."""
    return {
        "area": FieldWords(_("Welk gebied?"), _("Naam van de buurt of straat")),
        "priority": FieldWords(_("Hier beginnen we")),
        "goal": FieldWords(_("Welk doel is hier het belangrijkst?")),
        "target_group": FieldWords(_("Voor wie zijn hier woningen?")),
        "flow": FieldWords(_("Wat doen we met die groep?")),
        "scale": FieldWords(_("Op welke schaal kijken we?")),
        "grain": FieldWords(_("Hoe fijn mengen we?")),
        "reason": FieldWords(_("Waarom zo?"), lines=2),
        "meeting_place": FieldWords(_("Waar komen mensen elkaar tegen?")),
        "stays": FieldWords(_("Wat moet hier zo blijven?"), lines=2),
    }


def plan() -> Fields:
    """Return what is asked about the plan as a whole."""
    return {"remark": FieldWords(_("Over het plan als geheel"), lines=2)}


def added() -> Fields:
    """Return what is asked about a measure that was added to the shortlist."""
    return {
        "number": FieldWords(_("Maatregel")),
        "actor": FieldWords(_("Van wie?")),
        "reason": FieldWords(_("Erbij, omdat …"), _("In een paar woorden")),
    }


def agreement() -> Fields:
    """Return what is asked about an agreement."""
    return {
        "number": FieldWords(_("Nummer van de maatregel")),
        "title": FieldWords(_("De afspraak"), lines=2),
        "lead": FieldWords(_("Wie trekt het?")),
        "partners": FieldWords(_("Wie helpt?")),
        "area": FieldWords(_("Waar?")),
        "first_step": FieldWords(_("Eerste stap"), _("Wie doet wat, deze maand?"), lines=2),
        "starts": FieldWords(_("Begint")),
        "due": FieldWords(_("Klaar")),
        "residents_role": FieldWords(_("Rol van bewoners"), _("Wat doen bewoners zelf?")),
        "means": FieldWords(_("Geld en mensen"), _("Wat is er nodig?")),
        "depends_on": FieldWords(_("Hangt af van")),
        "risk": FieldWords(_("Wat kan misgaan?")),
        "theme": FieldWords(_("Bij welk doel van het Rijk past het?")),
        "programme": FieldWords(
            _("Hoort het bij een ander plan?"), _("Bijvoorbeeld de brede wijkaanpak")
        ),
    }


def indicator() -> Fields:
    """Return what is asked about how an agreement is measured."""
    return {
        "agreement": FieldWords(_("Afspraak")),
        "kind": FieldWords(_("Wat we doen, of wat bewoners merken")),
        "text": FieldWords(_("Wat doen we? Wat merken bewoners?"), lines=2),
        "baseline": FieldWords(_("Hoe is het nu?")),
        "target": FieldWords(_("Waar willen we heen?")),
        "measured": FieldWords(_("Hoe meten we het?")),
    }


def commitment() -> Fields:
    """Return what is asked about what somebody promises for an agreement."""
    return {
        "agreement": FieldWords(_("Afspraak")),
        "party": FieldWords(_("Wie zegt dit?"), _("Een organisatie of een groep, geen naam")),
        "answer": FieldWords(_("Doet u mee?")),
        "condition": FieldWords(_("Als …"), _("Wat moet er eerst gebeuren?")),
        "on_behalf": FieldWords(_("Namens wie?")),
    }


def charter() -> Fields:
    """Return what is asked about how they work together."""
    return {
        "sentence": FieldWords(_("Onze zin"), _("Zo pakken we het samen aan: …"), lines=3),
        "coordinator": FieldWords(_("Wie houdt het bij elkaar?")),
        "mandate": FieldWords(_("Wat mag die beslissen?")),
        "residents_role": FieldWords(_("Rol van bewoners"), _("Wat beslissen bewoners zelf?")),
        "influence_level": FieldWords(_("Hoeveel hebben bewoners te zeggen?")),
        "monitoring": FieldWords(_("Hoe kijken we over twee jaar of het werkt?"), lines=2),
        "open_points": FieldWords(_("Nog open"), lines=2),
    }


def coupling() -> Fields:
    """Return what is asked about what is done together with building."""
    return {
        "physical": FieldWords(_("Het bouwplan")),
        "social": FieldWords(_("Wat helpt mensen tegelijk?")),
        "place": FieldWords(_("Waar?")),
        "moment": FieldWords(_("Wanneer?")),
        "why_not": FieldWords(_("Kan het niet samen?"), _("Schrijf op waarom")),
    }
