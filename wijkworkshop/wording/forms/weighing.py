"""The words of weighing."""

from gettext import ngettext

from wijkworkshop.core.messages import N_, P_
from wijkworkshop.wording.forms.words import FormWords, always

WEIGHING = FormWords(
    few=always(N_("twee cijfers per maatregel: helpt en kan")),
    on_paper=P_("Op papier: geef twee cijfers"),
    on_slip=always(
        N_(
            "Zet bij elke maatregel twee rondjes. Helpt: hoeveel helpt dit ons doel? Kan: kunnen "
            "we dit echt doen? 1 is weinig, 5 is veel."
        )
    ),
    by_table=N_(
        "Eén vel per tafel. Geef samen twee cijfers van 1 (weinig) tot 5 (veel). Helpt: hoeveel "
        "helpt dit ons doel? Kan: kunnen we dit echt doen (geld, tijd, regels, mensen)? De drie "
        "vragen erachter mogen leeg blijven: j is ja, n is nee, ? is weet niet."
    ),
    to_type=lambda _dots, items: ngettext(
        "Typ twee cijfers: helpt en kan, zoals 43. Kunnen, mogen, willen: j, n of ?, "
        "open is x. Niet ingevuld is -.",
        "Typ {count} keer twee cijfers: helpt en kan, zoals 43. "
        "Kunnen, mogen, willen: j, n of ?, open is x. Niet ingevuld is -.",
        items,
    ).format(count=items),
    mistake=N_(
        "‘{key}’ is hier geen antwoord. Typ twee cijfers van 1 tot 5, zoals 43 of 43jn?, "
        "of - als het niet is ingevuld."
    ),
    counts=always(
        N_(
            "Wegen: elke maatregel krijgt twee cijfers van 1 tot 5: hoeveel helpt dit ons doel, en "
            "kunnen we dit echt doen? Hier staat het gemiddelde. Vanaf 3,0 telt het als veel; de "
            "twee samen geven vier vakken: nu doen, voorbereiden, klein meenemen, niet nu."
        )
    ),
)
