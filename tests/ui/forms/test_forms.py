"""The fields of forms, with a dataclass that no form of the app has: every kind of input."""

import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import Enum
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.support.core.scenes import block, evening
from wijkworkshop.core.acts.contributing import KeepDraft
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Draft
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.ui.forms.choice_inputs import ChoiceInput, YesNoInput
from wijkworkshop.ui.forms.fields import Fields
from wijkworkshop.ui.forms.form_drafts import FormDrafts
from wijkworkshop.ui.forms.look import PAGE, PANEL, Look
from wijkworkshop.ui.forms.making import INPUTS
from wijkworkshop.ui.forms.plan import FieldKind, FieldPlan, plan_for
from wijkworkshop.ui.forms.text_input import TextInput
from wijkworkshop.ui.widgets.field import Lines
from wijkworkshop.ui.widgets.label import Label


class Wood(Enum):
    OAK = "oak"
    PINE = "pine"


@dataclass(frozen=True)
class Plank:
    """A row of a table: a text, and a number beside it."""

    name: str
    length: int = 0


@dataclass(frozen=True)
class Bench:
    """What somebody builds; `tree` and `area` are records, one chosen and one named."""

    name: str
    story: str
    seats: int
    free: int
    opens: date | None
    roofed: bool
    wood: Wood | None
    legs: tuple[Wood, ...]
    makers: tuple[str, ...]
    planks: tuple[Plank, ...]
    tree: int = 0
    area: int = 0


PLANKS = tuple(plan_for((each,), kind) for each, kind in (("name", str), ("length", int)))
WORDS = {"name": "Naam", "story": "Verhaal", "planks": "Planken"}
FILLED: Mapping[str, Any] = {
    "name": "Bankje",
    "story": "Voor wie wacht.\nEn voor wie kijkt.",
    "seats": 4,
    "free": 3,
    "opens": date(2027, 7, 1),
    "roofed": True,
    "wood": Wood.PINE,
    "legs": [Wood.OAK],
    "makers": ["Ada", "Bo"],
    "planks": [{"name": "zitting", "length": 180, "nails": 12}, {"name": "rug", "length": 0}],
    "tree": 2,
    "area": "Osdorp",
}
"""Every value is another one than that of an empty field."""


def plans() -> Iterator[FieldPlan]:
    hints = typing.get_type_hints(Bench)
    for each in fields(Bench):
        refers = each.name.title() if each.name in ("tree", "area") else ""
        plan = plan_for((each.name,), hints[each.name], lambda wood: wood.value.title(), refers)
        plan = replace(plan, label=WORDS.get(each.name, each.name), columns=PLANKS)
        if each.name == "wood":
            plan = replace(plan, choices=((None, "geen"), *plan.choices))
        if each.name == "area":
            plan = replace(plan, kind=FieldKind.NAME)
        if each.name == "free":
            plan = replace(plan, most=99)  # a box of its own
        yield replace(plan, lines=3) if each.name in ("story", "makers") else plan


class Form(QWidget):
    """All fields below each other."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.fields = Fields(plans(), look, self)
        column = QVBoxLayout(self)
        for each in self.fields:
            column.addWidget(each)
        tree = self.fields["tree"]
        assert isinstance(tree, ChoiceInput)
        tree.show_choices([(0, "nog niet gekozen"), (1, "Linde"), (2, "Eik")])


@pytest.fixture(params=[PAGE, PANEL], ids=["page", "panel"])
def form(request: pytest.FixtureRequest, qtbot: QtBot) -> Form:
    made = Form(request.param)
    qtbot.addWidget(made)
    made.resize(500, 1400)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_field_for_some_lines_shows_all_of_a_text_in_any_width(form: Form) -> None:
    """Up to a number of lines; a scroll bar of its own would be one among others."""
    form.fields["story"].put("Voor wie wacht, en voor wie kijkt naar wie er speelt. " * 4)
    story = form.fields["story"]
    assert isinstance(story, TextInput)
    for width in (500, 340, 700):
        form.resize(width, 1600)
        for _pass in range(3):
            QApplication.processEvents()
        editor = story.field.editor
        assert isinstance(editor, Lines)
        assert editor.verticalScrollBar().maximum() == 0, width


def test_every_kind_of_field_is_there() -> None:
    assert {each.kind for each in plans()} == set(FieldKind) == set(INPUTS)


def test_what_is_filled_in_is_read_back(form: Form) -> None:
    form.fields.put(FILLED)
    assert form.fields.values() == FILLED
    assert not any(each.wrong for each in form.fields)


def test_what_the_session_has_is_shown_the_same(form: Form) -> None:
    form.fields["tree"].setFocus()  # a box where nobody types waits for nothing
    for each in form.fields:
        each.show_value(FILLED[each.plan.key])
    assert form.fields.values() == FILLED


def test_while_somebody_types_the_session_waits(form: Form) -> None:
    form.fields.focus_first()
    QTest.keyClicks(focused(), "Bank")
    form.fields["name"].show_value("Bankje")
    assert form.fields["name"].value == "Bank"
    form.fields["name"].put("Bankje")
    assert form.fields["name"].value == "Bankje"


def test_an_empty_form_has_the_values_of_nothing(form: Form) -> None:
    nothing = {"name": "", "story": "", "seats": 0, "free": None, "opens": None}
    lists: Mapping[str, Any] = {
        "roofed": False,
        "wood": None,
        "legs": [],
        "makers": [],
        "planks": [],
        "tree": 0,
        "area": "",
    }
    form.fields["tree"].show_value(0)
    assert form.fields.values() == {**nothing, **lists}
    form.fields.put(FILLED)
    form.fields.put({**nothing, **lists})
    assert form.fields.values() == {**nothing, **lists}


def test_a_type_without_an_input_is_refused_when_the_plan_is_made() -> None:
    with pytest.raises(KeyError):
        plan_for(("weight",), float)


@pytest.mark.parametrize(("name", "typed"), [("seats", "vier"), ("opens", "ooit")])
def test_what_cannot_be_read_is_told_and_stays_what_was_typed(
    form: Form, name: str, typed: str
) -> None:
    field = form.fields[name]
    field.put_text(typed)
    assert (field.value, bool(field.wrong)) == (typed, True)
    field.put_text("  ")
    assert (field.value, field.wrong) == (field.plan.empty, "")


def test_a_number_of_thousands_of_digits_is_no_number(form: Form) -> None:
    form.fields["seats"].put_text("9" * 5000)
    assert form.fields["seats"].wrong


def test_a_mistake_stands_at_its_field_and_nothing_else_is_told(form: Form) -> None:
    told: list[str] = []
    for name in WORDS:
        form.fields.show_mistakes({name: "Dit mag niet leeg zijn."}, go=True)
        told += [each for each in form.fields.inputs if mistake(form, each)]
        assert form.fields[name].isAncestorOf(focused())
    assert told == list(WORDS)
    form.fields.show_mistakes({})
    assert not any(mistake(form, each) for each in form.fields.inputs)


@pytest.mark.parametrize("name", [each.name for each in fields(Bench)])
def test_every_field_can_say_what_is_wrong_with_it(form: Form, name: str) -> None:
    form.fields.show_mistakes({name: "Zo kan het niet."})
    assert mistake(form, name)


def mistake(form: Form, name: str) -> bool:
    labels = form.fields[name].findChildren(Label)
    return any(
        each.isVisibleTo(form) and each.text().endswith(("zijn.", "niet.")) for each in labels
    )


def test_a_note_comes_back_when_nothing_is_wrong_any_more(form: Form) -> None:
    field = form.fields["name"]
    field.show_note("Zo heet het.")
    for words, shown in (("Te lang.", "Te lang."), ("", "Zo heet het.")):
        field.show_mistake(words)
        assert field.under.text() == shown


def test_what_it_is_compared_with_stands_beside_it(form: Form) -> None:
    words = {each.plan.key: each.words_of(FILLED[each.plan.key]) for each in form.fields}
    assert (words["wood"], words["legs"], words["makers"]) == ("Pine", "Oak", "Ada · Bo")
    assert (words["opens"], words["roofed"], words["tree"]) == ("1-7-2027", "ja", "Eik")
    for each in form.fields:
        each.show_aside(f"was: {words[each.plan.key]}")
        texts = [label.text() for label in each.findChildren(Label) if label.isVisibleTo(form)]
        assert f"was: {words[each.plan.key]}" in texts
        each.show_aside("")


def test_tab_goes_through_the_fields_in_their_order(form: Form) -> None:
    form.fields.focus_first()
    passed: list[str] = []
    for _step in range(30):
        at = focused()
        name = next((each.plan.key for each in form.fields if each.isAncestorOf(at)), "")
        passed += [name] if name not in passed else []
        QTest.keyClick(at, Qt.Key.Key_Tab)
    assert passed == [each.name for each in fields(Bench)]


def test_it_is_told_who_typed_what_and_when_that_is_finished(form: Form) -> None:
    typed: list[str] = []
    finished: list[tuple[str, Any]] = []
    form.fields.typed.connect(typed.append)
    form.fields.finished.connect(lambda name: finished.append((name, form.fields[name].value)))
    form.fields.focus_first()
    QTest.keyClicks(editor(form, "name"), "Bank")
    assert (typed, finished) == (["name"] * 4, [])
    QTest.keyClick(editor(form, "name"), Qt.Key.Key_Return)
    toggle(form)
    box = form.fields["wood"]
    assert isinstance(box, ChoiceInput)
    QTest.keyClick(box.box, Qt.Key.Key_Down)
    assert finished == [("name", "Bank"), ("roofed", True), ("wood", Wood.OAK)]
    assert typed[4:] == ["roofed", "wood"]


def test_filling_in_is_no_typing_where_one_chooses(form: Form) -> None:
    told: list[str] = []
    form.fields.typed.connect(told.append)
    form.fields.put({name: FILLED[name] for name in ("roofed", "wood", "legs", "tree")})
    assert not told


def test_a_row_is_added_and_taken_away_and_keeps_what_it_does_not_show(form: Form) -> None:
    table = form.fields["planks"]
    table.put(FILLED["planks"])
    press(table, "Regel erbij")
    assert table.value == FILLED["planks"]  # nothing is filled in there
    QTest.keyClicks(focused(), "armleuning")
    assert [each["name"] for each in table.value] == ["zitting", "rug", "armleuning"]
    press(table, "Regel 2 weghalen")
    assert [each["name"] for each in table.value] == ["zitting", "armleuning"]
    assert table.value[0]["nails"] == 12


def press(where: QWidget, name: str) -> None:
    buttons = where.findChildren(QPushButton)
    next(each for each in buttons if name in (each.text(), each.accessibleName())).click()


def toggle(form: Form) -> None:
    field = form.fields["roofed"]
    assert isinstance(field, YesNoInput)
    QTest.keyClick(field.button, Qt.Key.Key_Space)


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def editor(form: Form, name: str) -> QWidget:
    field = form.fields[name]
    assert isinstance(field, TextInput)
    return field.field.editor


@pytest.mark.seconds
class TestDrafts:
    """What is half typed is kept, and offered when it was not stored."""

    @pytest.fixture
    def asked(self, form: Form) -> list[Request]:
        found: list[Request] = []
        self.drafts = FormDrafts(form.fields, lambda name: f"Bench/{name}", found.append, form)
        form.fields.typed.connect(lambda name: self.drafts.keep(name, ""))
        return found

    def test_a_half_typed_text_is_kept_until_it_is_filled_in(
        self, form: Form, asked: list[Request], qtbot: QtBot
    ) -> None:
        form.fields.focus_first()
        QTest.keyClicks(editor(form, "name"), "Ban")
        qtbot.waitUntil(lambda: bool(asked))
        assert asked == [KeepDraft("Bench/name", "Ban")]
        self.drafts.forget("name")
        assert asked[1:] == [KeepDraft("Bench/name", "")]

    def test_choosing_keeps_no_draft(self, form: Form, asked: list[Request]) -> None:
        toggle(form)
        self.drafts.forget("roofed")
        assert not asked

    def test_what_was_half_typed_is_offered_and_put_back_in_its_field(
        self, form: Form, asked: list[Request]
    ) -> None:
        offers = list(self.drafts.offers(kept("Bench/story", "Voor wie"), lambda _name: ""))
        finished: list[str] = []
        form.fields.finished.connect(finished.append)
        (offer,) = offers
        press(offer, "Terugzetten")
        assert (form.fields["story"].value, finished) == ("Voor wie", ["story"])
        assert asked[-1] == KeepDraft("Bench/story", "")

    def test_what_is_stored_meanwhile_is_not_offered(
        self, form: Form, asked: list[Request]
    ) -> None:
        there = kept("Bench/story", "Voor wie")
        assert not list(self.drafts.offers(there, lambda _name: "Voor wie"))


def kept(place: str, text: str) -> Session:
    session = evening(block(BlockKind.STEP_1)).session
    return session.after(Change(put=(Draft(place, text),)))
