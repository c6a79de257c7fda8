"""The vote forms, each one idea in one module; a new form is a line in this table."""

from collections.abc import Mapping

from wijkworkshop.core.forms.agree import Agree
from wijkworkshop.core.forms.cell_rating import CellRating
from wijkworkshop.core.forms.dots import Dots
from wijkworkshop.core.forms.fist_to_five import FistToFive
from wijkworkshop.core.forms.form import Form
from wijkworkshop.core.forms.grade import Grade
from wijkworkshop.core.forms.ranking import Ranking
from wijkworkshop.core.forms.recognition import Recognition
from wijkworkshop.core.forms.single_choice import SingleChoice
from wijkworkshop.core.forms.weighing import WeighingForm
from wijkworkshop.core.terms import FormKind

FORMS: Mapping[FormKind, Form] = {
    form.kind: form
    for form in (
        Dots(),
        FistToFive(),
        Recognition(),
        Grade(),
        SingleChoice(),
        Agree(),
        Ranking(),
        WeighingForm(),
        CellRating(),
    )
}

__all__ = ["FORMS", "Form"]
