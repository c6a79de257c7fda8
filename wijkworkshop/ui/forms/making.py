"""The one place where the plan of a field becomes something to fill in."""

from collections.abc import Callable, Mapping

from wijkworkshop.ui.forms.choice_inputs import ChoiceInput, ChoicesInput, YesNoInput
from wijkworkshop.ui.forms.count_input import CountInput
from wijkworkshop.ui.forms.input import Input
from wijkworkshop.ui.forms.look import Look
from wijkworkshop.ui.forms.plan import FieldKind, FieldPlan
from wijkworkshop.ui.forms.table_input import TableInput
from wijkworkshop.ui.forms.text_input import TextInput

INPUTS: Mapping[FieldKind, Callable[[FieldPlan, Look], Input]] = {
    FieldKind.TEXT: TextInput,
    FieldKind.NUMBER: TextInput,
    FieldKind.DATE: TextInput,
    FieldKind.YES_NO: YesNoInput,
    FieldKind.CHOICE: ChoiceInput,
    FieldKind.CHOICES: ChoicesInput,
    FieldKind.RECORD: ChoiceInput,
    FieldKind.LINES: TextInput,
    FieldKind.TABLE: TableInput,
}


def input_for(plan: FieldPlan, look: Look) -> Input:
    """Return the input for a field."""
    return CountInput(plan, look) if plan.most else INPUTS[plan.kind](plan, look)
