"""The vote forms, each one idea in one module; a new form is a line in this table."""

from collections.abc import Mapping

from wijkworkshop.core.terms import FormKind
from wijkworkshop.core.voting.forms.agree import Agree
from wijkworkshop.core.voting.forms.cell_rating import CellRating
from wijkworkshop.core.voting.forms.dots import Dots
from wijkworkshop.core.voting.forms.fist_to_five import FistToFive
from wijkworkshop.core.voting.forms.form import Form, LevelStyle, Sum
from wijkworkshop.core.voting.forms.grade import Grade
from wijkworkshop.core.voting.forms.ranking import Ranking
from wijkworkshop.core.voting.forms.recognition import Recognition
from wijkworkshop.core.voting.forms.single_choice import SingleChoice
from wijkworkshop.core.voting.forms.weighing import WeighingForm

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

__all__ = ["FORMS", "Form", "LevelStyle", "Sum"]
