"""Counting hands: for each option (and level) how many of each group hold one up."""

from gettext import gettext as _
from gettext import ngettext

from PySide6.QtWidgets import QWidget

from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Channel, Group
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.overrides import counting_ballots
from wijkworkshop.core.voting.rounds import (
    Count,
    Round,
    RoundOption,
    Turnout,
    title_of,
)
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.panels.tally.panel import ABSTAINED, PEOPLE, TallyPanel, row_key
from wijkworkshop.ui.console.panels.tally.sheet import Column, Row, RowKind
from wijkworkshop.ui.widgets import Act, Flow
from wijkworkshop.wording.forms import level_words
from wijkworkshop.wording.terms import group_words

GROUPS = tuple(Group)
USUAL = (Group.RESIDENTS, Group.OTHER)


class HandsPanel(TallyPanel):
    """Hands per counting group: residents and others, unless other groups are chosen."""

    channel = Channel.HANDS

    def __init__(self, console: ConsoleActions) -> None:
        """Count residents and others apart until somebody chooses otherwise."""
        self._chosen = set(USUAL)
        super().__init__(console)

    def _arrange(self) -> None:
        super()._arrange()
        self.choose = Act(_("Groepen kiezen"))
        self.choose.setCheckable(True)
        self.row.addWidget(self.choose)
        self.groups = {group: self._group_act(group) for group in GROUPS}
        self._choice = QWidget()
        flow = Flow(self._choice, gap=4)
        for act in self.groups.values():
            flow.addWidget(act)
        self.card.body.insertWidget(0, self._choice)
        self._choice.hide()
        self.choose.toggled.connect(self._choice.setVisible)

    def _group_act(self, group: Group) -> Act:
        act = Act(group_title(group)).make_small()
        act.setCheckable(True)
        act.setChecked(group in self._chosen)
        act.clicked.connect(lambda: self._toggle(group))
        return act

    def columns(self, session: Session, vote: Round) -> tuple[Column, ...]:
        """Return a column for each chosen group, and for each that has a number already."""
        used = self._used(session)
        self._show_choice(used)
        return tuple(
            Column(place, group_title(group))
            for place, group in enumerate(GROUPS)
            if group in self._chosen | used
        )

    def rows(self, session: Session, vote: Round) -> tuple[Row, ...]:
        """Return who took part, and for each option a row, or one for each level."""
        rows = [
            Row(PEOPLE, _("Doen mee"), kind=RowKind.PEOPLE),
            Row(ABSTAINED, _("Doen niet mee"), kind=RowKind.ABSTAINED),
        ]
        for option in options_of(session, vote.id):
            rows += option_rows(vote, option)
        return tuple(rows)

    def place_of(self, column: int) -> tuple[Group, int]:
        """Return the group; the whole room is counted at once."""
        return GROUPS[column], 0

    def column_of(self, group: Group, table: int) -> int:
        """Return the column of a group."""
        return GROUPS.index(group)

    def show_extras(self, session: Session, vote: Round) -> None:
        """Show what is counted, and that paper came in as well."""
        line = _("{title} · wie stak een hand op?").format(title=title_of(session, vote))
        self.head.show_words(_("Handen tellen"), line, _("handen geteld"))
        came = counting_ballots(session, vote.id)
        slips, phones = came.get(Channel.PAPER, 0), came.get(Channel.PHONE, 0)
        said = _double_words(slips, phones) if slips or phones else ("", "")
        self.note.show_text(*said, hide_empty=True)

    def _used(self, session: Session) -> set[Group]:
        here = {"round": self._round, "channel": self.channel}
        counted = {count.group for count in session.where(Count, **here)}
        return counted | {turnout.group for turnout in session.where(Turnout, **here)}

    def _show_choice(self, used: set[Group]) -> None:
        """Show which groups are counted; one that has a number cannot be left out."""
        for group, act in self.groups.items():
            act.setChecked(group in self._chosen | used)
            act.setEnabled(group not in used)

    def _toggle(self, group: Group) -> None:
        """Count a group apart, or not; one group is left at least."""
        chosen = self._chosen ^ {group}
        if chosen:
            self._chosen = chosen
        if self._session is not None:
            self._show(self._session)


def group_title(group: Group) -> str:
    """Return the head of a group's column; without groups it is the whole room."""
    return _("Hele zaal") if group is Group.UNKNOWN else group_words(group)


def option_rows(vote: Round, option: RoundOption) -> list[Row]:
    """Return the row of an option, or on a scale its name and a row for each level."""
    form = FORMS[vote.form]
    if not form.scale:
        return [Row(row_key(option.number, 0), option.label, str(option.number))]
    heading = Row(f"{option.number}", option.label, str(option.number), RowKind.HEADING)
    return [heading, *(_level_row(vote, option, level) for level in form.scale)]


def _level_row(vote: Round, option: RoundOption, level: int) -> Row:
    words = level_words(vote.form, level, vote.wording)
    said = f"{option.number} {option.label}, {level} {words}".strip()
    return Row(row_key(option.number, level), words, str(level), said=said, level=True)


def _double_words(slips: int, phones: int) -> tuple[str, str]:
    if phones:
        return _phones_too(slips, phones)
    title = ngettext("Er is ook {count} briefje", "Er zijn ook {count} briefjes", slips)
    text = _("Wie allebei deed, telt dubbel. Bij de uitslag staat hoeveel mensen dat kunnen zijn.")
    return title.format(count=slips), text


def _phones_too(slips: int, phones: int) -> tuple[str, str]:
    """Return that people voted by phone already: they do not raise their hand again."""
    title = ngettext(
        "{count} mens stemde al met telefoon",
        "{count} mensen stemden al met telefoon",
        phones,
    ).format(count=phones)
    if slips:
        title += " · " + ngettext("{count} briefje", "{count} briefjes", slips).format(count=slips)
    return title, _("Wie al stemde, steekt geen hand op. Anders telt die dubbel.")
