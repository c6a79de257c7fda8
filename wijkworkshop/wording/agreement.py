"""How far proposals are carried, in words: what a fist to five says, and what that rests on."""

from collections.abc import Mapping
from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.terms import ConsensusLabel, Group, OptionSource
from wijkworkshop.core.voting.findings import Finding, FindingKind
from wijkworkshop.core.voting.forms.fist_to_five import KINDS
from wijkworkshop.core.voting.options import GOALS
from wijkworkshop.core.voting.packages import package_parts
from wijkworkshop.wording.cells import close_words
from wijkworkshop.wording.dutch import count_word, joined, quoted, sentence_case
from wijkworkshop.wording.terms import consensus_words, group_words

LABELS: Mapping[FindingKind, ConsensusLabel] = {kind: label for label, kind in KINDS.items()}
UNTESTED = (ConsensusLabel.HEAR_RESIDENTS_FIRST, ConsensusLabel.TOO_FEW)
"""Labels that say of nobody what they think."""


def patterns(finding: Finding) -> Mapping[FindingKind, str]:
    """Return the titles of a fist to five, with their gaps, and of how many one answer decides."""
    return {kind: _on_edge(words, finding) for kind, words in _titles(finding).items()}


def _on_edge(words: str, finding: Finding) -> str:
    """Return a title with that one answer decides it; of many, of how many it decides."""
    if not finding.edge:
        return words
    judged = finding.numbers[1] if finding.kind is FindingKind.SOME_CARRIED else 1
    if judged == 1:
        return f"{words}; {close_words()}"
    said = _("{words}; bij {edge} van de {judged} scheelt het één stem")
    if finding.edge == judged:
        said = _("{words}; overal scheelt het één stem")
    said = said.replace("{edge}", count_word(finding.edge))
    return said.replace("{judged}", count_word(judged)).replace("{words}", words)


def _titles(finding: Finding) -> Mapping[FindingKind, str]:
    """Return the titles, in each of which a closed fist stands."""
    support, _voters, fists = (*finding.numbers, 0, 0, 0)[:3]
    if len(package_parts("".join(finding.options[:1]))) > 1:
        return _of_package(finding, support, fists)
    supported = ngettext(
        "{numbers[0]} van de {numbers[1]} steunt {first}",
        "{numbers[0]} van de {numbers[1]} steunen {first}",
        support,
    )
    return {
        FindingKind.BROADLY_CARRIED: _("{first} is breed gedragen"),
        FindingKind.CARRIED: _("{first} is gedragen, maar niet getoetst bij bewoners"),
        FindingKind.CARRIED_WITH_CONCERNS: _held_back(
            _("{first} is gedragen met bedenkingen"), fists
        ),
        FindingKind.DIVIDED: _held_back(_("Over {first} zijn we verdeeld"), fists),
        FindingKind.HEAR_RESIDENTS_FIRST: _("We horen eerst wat bewoners vinden"),
        FindingKind.TOO_FEW_FOR_LABEL: _held_back(supported, fists),
        FindingKind.SOME_CARRIED: _some(finding),
    }


def _of_package(finding: Finding, support: int, fists: int) -> Mapping[FindingKind, str]:
    """Return the same titles about several proposals that were voted on as one."""
    parts = count_word(len(package_parts(finding.options[0])))
    these = {
        OptionSource.AGREEMENTS: _("deze {count} afspraken"),
        OptionSource.TOP_PRINCIPLES: _("deze {count} uitgangspunten"),
    }.get(finding.source, _("deze {count} voorstellen")).format(count=parts)
    supported = ngettext(
        "{numbers[0]} van de {numbers[1]} steunt {these}",
        "{numbers[0]} van de {numbers[1]} steunen {these}",
        support,
    )
    titles = {
        FindingKind.BROADLY_CARRIED: _("{these} zijn breed gedragen"),
        FindingKind.CARRIED: _("{these} zijn gedragen, maar niet getoetst bij bewoners"),
        FindingKind.CARRIED_WITH_CONCERNS: _held_back(
            _("{these} zijn gedragen met bedenkingen"), fists
        ),
        FindingKind.DIVIDED: _held_back(_("Over {these} zijn we verdeeld"), fists),
        FindingKind.HEAR_RESIDENTS_FIRST: _("We horen eerst wat bewoners vinden"),
        FindingKind.TOO_FEW_FOR_LABEL: _held_back(supported, fists),
    }
    return {kind: sentence_case(words.replace("{these}", these)) for kind, words in titles.items()}


def package_words(label: str) -> str:
    """Return the parts of a package by name, nothing of a single proposal."""
    parts = package_parts(label)
    return joined([quoted(each) for each in parts]) if len(parts) > 1 else ""


def _held_back(words: str, fists: int) -> str:
    """Return a sentence with how many people hold back what it is about."""
    if not fists:
        return words
    held = ngettext(
        "{words}, en {count} mens houdt het tegen",
        "{words}, en {count} mensen houden het tegen",
        fists,
    )
    return held.replace("{words}", words).replace("{count}", str(fists))


def _some(finding: Finding) -> str:
    """Return how many proposals are carried, of how many, and who holds one back."""
    _carried, judged, _short, fists, least = (*finding.numbers, 0, 0, 0, 0, 0)[:5]
    if not judged:
        words = _("Te weinig mensen voor een oordeel: dat kan vanaf {least}")
        return _some_held_back(words.replace("{least}", str(least)), finding, fists)
    words = _goals(finding) if finding.source in GOALS else _proposals(finding)
    return _some_held_back(words.replace("{all}", count_word(judged)), finding, fists)


def _goals(finding: Finding) -> str:
    """Return how many goals are carried; 'all' only where each of them has a label."""
    carried, judged, short = (*finding.numbers, 0, 0, 0)[:3]
    if not carried:
        return _("Geen van de {numbers[1]} doelen is gedragen")
    if carried == judged > 1 and not short:
        return (
            _("Beide doelen zijn gedragen")
            if judged == 2
            else _("Alle {all} de doelen zijn gedragen")
        )
    return ngettext(
        "{numbers[0]} van de {numbers[1]} doelen is gedragen",
        "{numbers[0]} van de {numbers[1]} doelen zijn gedragen",
        carried,
    )


def _proposals(finding: Finding) -> str:
    carried, judged, short = (*finding.numbers, 0, 0, 0)[:3]
    if not carried:
        return _("Geen van de {numbers[1]} is gedragen")
    if carried == judged > 1 and not short:
        return _("Beide zijn gedragen") if judged == 2 else _("Alle {all} zijn gedragen")
    return ngettext(
        "{numbers[0]} van de {numbers[1]} is gedragen",
        "{numbers[0]} van de {numbers[1]} zijn gedragen",
        carried,
    )


def _some_held_back(words: str, finding: Finding, fists: int) -> str:
    if not finding.options:
        return words
    if len(finding.options) == 1:
        held = ngettext(
            "{words}, en {count} mens houdt {first} tegen",
            "{words}, en {count} mensen houden {first} tegen",
            fists,
        )
        return held.replace("{words}", words).replace("{count}", str(fists))
    return (
        _("{words}, en bij {count} houdt iemand het tegen")
        .replace("{words}", words)
        .replace("{count}", str(len(finding.options)))
    )


def degree_words(finding: Finding) -> str:
    """Return the degree of agreement that a finding states, with where it was tested; or nothing.

    A label of nobody's answers names no groups; without any, it is as far as was counted.
    """
    label = LABELS.get(finding.kind)
    if label is None:
        return ""
    words = _with_tested(consensus_words(label), label, finding)
    return f"{words}; {close_words()}" if finding.edge else words


def _with_tested(words: str, label: ConsensusLabel, finding: Finding) -> str:
    if label in UNTESTED or not finding.numbers:
        return words
    said = tested_words(finding.groups)
    if label is ConsensusLabel.CARRIED:
        return _("{label}, {tested}, niet bij bewoners").format(label=words, tested=said)
    return _("{label}, {tested}").format(label=words, tested=said)


def tested_words(groups: tuple[Group, ...]) -> str:
    """Return in which groups a label was tested."""
    if not groups:
        return _("voor zover geteld")
    names = joined([group_words(group).lower() for group in groups])
    return _("getoetst bij {groups}").format(groups=names)


def support_words(finding: Finding) -> str:
    """Return the counts that a degree of agreement rests on; nothing where there are none."""
    if len(finding.numbers) < 3:
        return ""
    support, voters, fists = finding.numbers[:3]
    words = ngettext(
        "{support} van de {voters} kiest 3 of meer",
        "{support} van de {voters} kiezen 3 of meer",
        support,
    ).format(support=support, voters=voters)
    if not fists:
        return words
    held = ngettext("{words}, {count} houdt het tegen", "{words}, {count} houden het tegen", fists)
    return held.format(words=words, count=fists)


def verdict_words(finding: Finding) -> str:
    """Return the degree of agreement, then the counts that it rests on; or nothing."""
    label = degree_words(finding)
    if not label:
        return ""
    pieces = (sentence_case(label), support_words(finding))
    return " · ".join(piece for piece in pieces if piece)
