"""Dutch for how people vote, in a few words."""

from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.terms import FormKind


def form_words(form: FormKind, budget: int) -> str:
    """Return how people vote, in a few words."""
    if form is FormKind.DOTS:
        return ngettext("ieder geeft {n} stip", "ieder geeft {n} stippen", budget).format(n=budget)
    return {
        FormKind.FIST_TO_FIVE: _("vuist tot vijf"),
        FormKind.RECOGNITION: _("klopt het of niet"),
        FormKind.GRADE: _("een cijfer van 1 tot 10"),
        FormKind.SINGLE_CHOICE: _("ieder kiest er één"),
        FormKind.AGREE: _("eens of oneens, in vijf stappen"),
        FormKind.RANKING: _("ieder zet de keuzes op volgorde"),
        FormKind.WEIGHING: _("twee cijfers per maatregel: helpt en kan"),
        FormKind.CELL_RATING: _("per vak: helpt het of werkt het tegen"),
    }[form]
