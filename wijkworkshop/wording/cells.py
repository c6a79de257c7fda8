"""What rules do to goals, in words: of one cell of the matrix of step 2, and of them all."""

from collections.abc import Mapping
from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.document import MatrixCell
from wijkworkshop.core.public.opposed import opposed
from wijkworkshop.core.public.result_screens import Distribution, Spread
from wijkworkshop.core.voting.findings import Finding, FindingKind
from wijkworkshop.core.voting.forms.cell_rating import close_at, value_at
from wijkworkshop.wording.dutch import count_word, sentence_case, within_sentence
from wijkworkshop.wording.terms import alignment_words

COUNTING = (FindingKind.RULES_AGAINST, FindingKind.RULES_AGAINST_HERE)
"""Titles that count places where a rule works against a goal as a whole."""


def patterns(finding: Finding) -> Mapping[FindingKind, str]:
    """Return the titles about rules and goals, with their gaps."""
    return {
        FindingKind.RULES_AGAINST: _nearly(_on_edge(_rules(finding), finding), finding),
        FindingKind.RULES_AGAINST_FOR_SOME: _nearly(_for_some(finding), finding),
        FindingKind.RULES_AGAINST_HERE: _nearly(_on_edge(_here(finding), finding), finding),
        FindingKind.NO_CLASHES: _nearly(
            _("Voor zover we weten werkt geen enkele regel een doel tegen")
            if any(finding.numbers)
            else _("Geen enkele regel werkt een doel tegen"),
            finding,
        ),
        FindingKind.CELLS_UNKNOWN: _nearly(
            _("We weten nog niet wat de regels met de doelen doen"), finding
        ),
        **_of_one(finding),
    }


def _rules(finding: Finding) -> str:
    rules, goals = (*finding.numbers, 0, 0)[:2]
    if rules > 1:
        return _("{rules} regels werken doelen tegen").format(
            rules=sentence_case(count_word(rules))
        )
    if finding.options:
        return ngettext(
            "{rule} werkt een doel tegen", "{rule} werkt {count} doelen tegen", goals
        ).replace("{count}", count_word(goals))
    return ngettext(
        "Eén regel werkt een doel tegen", "Eén regel werkt {count} doelen tegen", goals
    ).replace("{count}", count_word(goals))


def _on_edge(words: str, finding: Finding) -> str:
    """Return a title with on how many of the places that it counts one answer decides."""
    rules, places = (*finding.numbers, 0, 0)[:2]
    if not finding.edge:
        return words
    if places == 1:
        return f"{words}; {close_words()}"
    said = (
        _("{words}; bij {edge} van de {places} scheelt het één stem")
        if rules == 1
        else _("{words}; op {edge} van de {places} plekken scheelt het één stem")
    )
    if finding.edge == places:
        said = _("{words}; overal scheelt het één stem")
    said = said.replace("{edge}", count_word(finding.edge))
    return said.replace("{places}", count_word(places)).replace("{words}", words)


def _nearly(words: str, finding: Finding) -> str:
    """Return a title with on how many more places one answer makes a rule work against a goal."""
    if not finding.nearly:
        return words
    if finding.edge:
        said = ngettext(
            "{words}, en op nog {count} plek ook", "{words}, en op nog {count} plekken ook",
            finding.nearly,
        )  # fmt: skip
    elif finding.numbers and finding.numbers[0] and finding.kind in COUNTING:
        said = ngettext(
            "{words}; op nog {count} plek scheelt het één stem",
            "{words}; op nog {count} plekken scheelt het één stem",
            finding.nearly,
        )
    else:
        said = ngettext(
            "{words}; op {count} plek scheelt het één stem",
            "{words}; op {count} plekken scheelt het één stem",
            finding.nearly,
        )
    return said.replace("{count}", count_word(finding.nearly)).replace("{words}", words)


def _here(finding: Finding) -> str:
    rules, goals = (*finding.numbers, 0, 0)[:2]
    if not rules:
        return _("In deze stemming werkt geen enkele regel een doel tegen")
    if rules > 1:
        return _("In deze stemming werken {rules} regels doelen tegen").format(
            rules=count_word(rules)
        )
    return ngettext(
        "In deze stemming werkt één regel een doel tegen",
        "In deze stemming werkt één regel {count} doelen tegen",
        goals,
    ).replace("{count}", count_word(goals))


def _for_some(finding: Finding) -> str:
    rules, goals = (*finding.numbers, 0, 0)[:2]
    if rules > 1:
        said = _("{tables} werken {rules} regels doelen tegen")
    elif finding.options:
        said = ngettext(
            "{tables} werkt {rule} een doel tegen", "{tables} werkt {rule} {count} doelen tegen",
            goals,
        )  # fmt: skip
    else:
        said = ngettext(
            "{tables} werkt één regel een doel tegen",
            "{tables} werkt één regel {count} doelen tegen",
            goals,
        )
    tables = sentence_case(some_words(one_table=finding.one_table))
    for name, words in (("tables", tables), ("rules", count_word(rules))):
        said = said.replace("{" + name + "}", words)
    return said.replace("{count}", count_word(goals))


def _of_one(finding: Finding) -> Mapping[FindingKind, str]:
    """Return what one rule does to one goal, and whether that was close."""
    close = any(finding.numbers)
    there = len(finding.options) > 1
    said = {
        FindingKind.CELL_REINFORCES: (_("{first} versterkt {last}"), _("{first}: versterkt")),
        FindingKind.CELL_HELPS: (
            _("{first} helpt {last} een beetje"),
            _("{first}: helpt een beetje"),
        ),
        FindingKind.CELL_NEUTRAL: (
            _("{first} heeft geen invloed op {last}"),
            _("{first}: geen invloed"),
        ),
        FindingKind.CELL_CLASHES: (_("{first} werkt {last} tegen"), _("{first}: werkt tegen")),
        FindingKind.CELL_UNKNOWN: (
            _("We weten niet wat {first} doet met {last}"),
            _("{first}: weten we niet"),
        ),
    }  # fmt: skip
    end = f"; {close_words()}" if close else ""
    return {kind: (two if there else one) + end for kind, (two, one) in said.items()}


def some_words(*, one_table: bool) -> str:
    """Return who says what the tables as a whole do not say."""
    return _("volgens één tafel") if one_table else _("volgens een deel van de tafels")


def close_words() -> str:
    """Return that one other answer, of a table or a person, would have said something else."""
    return _("het scheelt één stem")


def cell_words(cell: MatrixCell) -> str:
    """Return what is said of a cell of the matrix, with what there is to know of it."""
    pieces = (
        alignment_words(cell.value),
        close_words() if cell.close else "",
        within_sentence(_("Hier verschillen de tafels")) if cell.disputed else "",
    )
    return "; ".join(piece for piece in pieces if piece)


def at_levels_words(answers: Mapping[int, int]) -> str:
    """Return what so many answers per level say together, and whether that is close."""
    words = alignment_words(value_at(answers))
    return f"{words}; {close_words()}" if close_at(answers) else words


def rated_words(screen: Distribution, item: Spread) -> str:
    """Return what the answers about a cell say together, and who says the opposite."""
    words = at_levels_words(dict(zip(screen.scale, item.levels, strict=True)))
    pieces = (sentence_case(words), opposed_words(screen, item))
    return " · ".join(piece for piece in pieces if piece)


def opposed_words(screen: Distribution, item: Spread) -> str:
    """Return that residents say the opposite of the others, where groups may be shown."""
    found = opposed(screen, item)
    if found is None:
        return ""
    residents, others = map(at_levels_words, found)
    return _("bewoners: {residents}, anderen: {others}").format(residents=residents, others=others)
