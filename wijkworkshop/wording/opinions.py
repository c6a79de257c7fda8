"""Sentences about agreement and expectation: of one result, and of two beside each other."""

from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.public.result_screens import Distribution, Movement, Spread
from wijkworkshop.core.public.screens import Counting
from wijkworkshop.core.terms import FormKind, Wording
from wijkworkshop.core.voting.findings import Finding, FindingKind
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.forms.agree import AGREES
from wijkworkshop.core.voting.tally import quartiles
from wijkworkshop.wording.counts import agree_words
from wijkworkshop.wording.dutch import number
from wijkworkshop.wording.forms import counted_words
from wijkworkshop.wording.items import shape_words


def pattern(finding: Finding) -> str:
    """Return the sentence of a finding about opinions, with its gaps; nothing for another."""
    yes, everybody = (*finding.numbers, 0, 0)[:2]
    went = _went(finding)
    unknown = ngettext(
        "{numbers[0]} van de {numbers[1]} weet het nog niet",
        "{numbers[0]} van de {numbers[1]} weten het nog niet",
        yes,
    )
    return {
        FindingKind.AGREED: agree_words(
            yes, everybody, expected=finding.wording is Wording.EXPECTED
        ),
        FindingKind.NOT_KNOWN: unknown if finding.options else _("De meesten weten het nog niet"),
        FindingKind.ROSE: went,
        FindingKind.FELL: went,
        FindingKind.CHANGED_MOST: _("Het meest veranderden {all}"),
        FindingKind.STAYED: _("Voor en na is bijna hetzelfde"),
    }.get(finding.kind, "")


def _went(finding: Finding) -> str:
    """Return the sentence about the item that changed most, with whom or what the numbers count."""
    form = finding.form or FormKind.SINGLE_CHOICE
    if form is FormKind.DOTS:
        return _(
            "Bij {first} ging het aantal stippen van {numbers[0]} van de {numbers[1]} naar "
            "{numbers[2]} van de {numbers[3]}"
        )
    words = _(
        "Bij {first} ging het aantal mensen dat {counted} van {numbers[0]} van de {numbers[1]} "
        "naar {numbers[2]} van de {numbers[3]}"
    )
    return words.replace("{counted}", counted_words(form, finding.wording))


def agreeing(screen: Distribution, item: Spread) -> int:
    """Return how many agree with an item."""
    people = dict(zip(screen.scale, item.levels, strict=True))
    return sum(people[level] for level in AGREES)


def agreement_words(screen: Distribution, item: Spread) -> str:
    """Return how many say yes to an item, and whether people are apart."""
    expected = screen.wording is Wording.EXPECTED
    words = agree_words(agreeing(screen, item), item.voters, expected=expected)
    return " · ".join(filter(None, (words, shape_words(item.shape))))


def spread_words(screen: Distribution, item: Spread) -> str:
    """Return the median with the middle half in few words, or that people are apart."""
    people = dict(zip(screen.scale, item.levels, strict=True))
    between = quartiles({level: people[level] for level in FORMS[screen.form].known})
    if item.middle is None or between is None:
        return ""
    (low, high), middle = between, number(item.middle)
    if words := shape_words(item.shape):
        return _("{words} ({low} tot {high})").format(words=words, low=low, high=high)
    half = _("midden {middle}") if low == high else _("midden {middle} ({low} tot {high})")
    return half.format(middle=middle, low=low, high=high)


def both_words(both: int | None, either: int, *, of_both: bool = False) -> str:
    """Return how many filled in both rounds, where that is known, and that only they count."""
    if both is None:
        return ""
    if of_both and both < either:
        words = _("hier tellen de {both} van {either} die beide invulden")
        return words.format(both=both, either=either)
    words = ngettext(
        "{both} van {either} vulde beide in", "{both} van {either} vulden beide in", both
    )
    return words.format(both=both, either=either)


CHOSEN = (FormKind.SINGLE_CHOICE, FormKind.DOTS)
"""Forms in which an option is given votes, and has no place on a scale."""


def movement_words(form: FormKind, movement: Movement | None) -> str:
    """Return how many people changed in which way, in a few words; nothing where it is not told."""
    words = _chosen_ways() if form in CHOSEN else _ways()
    parts = movement.parts if movement is not None else ()
    return " · ".join(f"{number} {words[ways]}" for number, ways in parts)


def movement_title() -> str:
    """Return what stands above how many people changed."""
    return _("Zo veranderden de antwoorden")


def movement_rule(form: FormKind) -> str:
    """Return who is counted among those who changed, or did not, and what is left out."""
    rule = _("Van wie beide keren antwoord gaf. Minder dan vijf mensen staan niet apart.")
    if FORMS[form].unsure is None:
        return rule
    return rule + " " + _("Wie een keer ‘weet ik niet’ koos, telt bij gelijk.")


def movement_withheld() -> str:
    """Return why nothing is said of how people changed, where it is known who filled in both."""
    return _("Hoe mensen veranderden, staat er niet: dan zou men zien wat een paar mensen kozen.")


def _ways() -> dict[tuple[str, ...], str]:
    return {
        ("up",): _("omhoog"),
        ("same",): _("gelijk"),
        ("down",): _("omlaag"),
        ("up", "same"): _("omhoog of gelijk"),
        ("up", "down"): _("omhoog of omlaag"),
        ("same", "down"): _("gelijk of omlaag"),
    }


def _chosen_ways() -> dict[tuple[str, ...], str]:
    return {
        ("up",): _("erbij"),
        ("same",): _("gelijk"),
        ("down",): _("eraf"),
        ("up", "same"): _("erbij of gelijk"),
        ("up", "down"): _("erbij of eraf"),
        ("same", "down"): _("gelijk of eraf"),
    }


def counting_title(screen: Counting) -> str:
    """Return what a room is told while there is no result yet."""
    return _("De stemmen zijn geteld") if screen.counted else _("We tellen de stemmen")


def soon_words(screen: Counting) -> str:
    """Return when the room sees the result."""
    if screen.asked_again:
        return _("We vragen dit straks nog een keer. Dan ziet u beide uitslagen.")
    return _("De uitslag ziet u straks hier")
