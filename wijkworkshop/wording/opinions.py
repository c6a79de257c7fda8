"""Sentences about agreement and expectation: of one result, and of two beside each other."""

from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.public.result_screens import Distribution, Spread
from wijkworkshop.core.terms import Wording
from wijkworkshop.core.voting.findings import Finding, FindingKind
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.forms.agree import AGREES
from wijkworkshop.core.voting.tally import quartiles
from wijkworkshop.wording.dutch import number
from wijkworkshop.wording.items import shape_words


def pattern(finding: Finding) -> str:
    """Return the sentence of a finding about opinions, with its gaps; nothing for another."""
    yes = finding.numbers[0] if finding.numbers else 0
    words = _expected(yes) if finding.wording is Wording.EXPECTED else _agreed(yes)
    if finding.kind is FindingKind.NOT_KNOWN and finding.options:
        return ngettext(
            "{numbers[0]} van de {numbers[1]} weet het nog niet",
            "{numbers[0]} van de {numbers[1]} weten het nog niet",
            yes,
        )
    return words.get(finding.kind, "")


def _agreed(yes: int) -> dict[FindingKind, str]:
    return {
        **_both(),
        FindingKind.AGREED: ngettext(
            "{numbers[0]} van de {numbers[1]} is het hiermee eens",
            "{numbers[0]} van de {numbers[1]} zijn het hiermee eens",
            yes,
        ),
    }


def _expected(yes: int) -> dict[FindingKind, str]:
    return {
        **_both(),
        FindingKind.AGREED: ngettext(
            "{numbers[0]} van de {numbers[1]} denkt dat dit lukt",
            "{numbers[0]} van de {numbers[1]} denken dat dit lukt",
            yes,
        ),
    }


def _both() -> dict[FindingKind, str]:
    went = _(
        "Bij {first} ging het van {numbers[0]} van de {numbers[1]} naar {numbers[2]} van de "
        "{numbers[3]}"
    )
    return {
        FindingKind.NOT_KNOWN: _("De meesten weten het nog niet"),
        FindingKind.ROSE: went,
        FindingKind.FELL: went,
        FindingKind.CHANGED_MOST: _("Het meest veranderden {all}"),
        FindingKind.STAYED: _("Voor en na is bijna hetzelfde"),
    }


def agreeing(screen: Distribution, item: Spread) -> int:
    """Return how many agree with an item."""
    people = dict(zip(screen.scale, item.levels, strict=True))
    return sum(people[level] for level in AGREES)


def agreement_words(screen: Distribution, item: Spread) -> str:
    """Return how many say yes to an item, and whether people are apart."""
    yes = agreeing(screen, item)
    words = (_expected(yes) if screen.wording is Wording.EXPECTED else _agreed(yes))[
        FindingKind.AGREED
    ].format(numbers=(yes, item.voters))
    return " · ".join(filter(None, (words, shape_words(item.shape))))


def spread_words(screen: Distribution, item: Spread) -> str:
    """Return the median with the middle half in few words, or that people are apart."""
    known = sorted(level for level in screen.scale if level != FORMS[screen.form].unsure)
    people = dict(zip(screen.scale, item.levels, strict=True))
    between = quartiles({level: people[level] for level in known})
    if item.middle is None or between is None:
        return ""
    (low, high), middle = between, number(item.middle)
    if words := shape_words(item.shape):
        return _("{words} ({low} tot {high})").format(words=words, low=low, high=high)
    half = _("midden {middle}") if low == high else _("midden {middle} ({low} tot {high})")
    return half.format(middle=middle, low=low, high=high)


def both_words(both: int | None, either: int) -> str:
    """Return how many filled in both rounds, where that is known."""
    if both is None:
        return ""
    words = ngettext(
        "{both} van {either} vulde beide in", "{both} van {either} vulden beide in", both
    )
    return words.format(both=both, either=either)
