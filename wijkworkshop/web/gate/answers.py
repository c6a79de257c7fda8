"""Short answers to what none of our pages asks: a number, and a few words on a plain page."""

from gettext import gettext as _
from html import escape

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from wijkworkshop.web.pages.words import preferred, words_in

PAGE = (
    '<!doctype html><html lang="{language}" dir="{direction}"><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width"><title>{words}</title>'
    '<h1>{words}</h1><p><a href="/">{back}</a></p></html>'
)


def short_answer(request: Request, status: int, headers: dict[str, str] | None = None) -> Response:
    """Return a small page with what is wrong, in the language that a browser asks for."""
    words = words_in(preferred(request.headers.get("accept-language", "")))
    said, back = words.said(lambda: (what(status), _("Naar de pagina")))
    page = PAGE.format(
        language=words.code, direction=words.direction, words=escape(said), back=escape(back)
    )
    return HTMLResponse(page, status_code=status, headers=headers)


def what(status: int) -> str:
    """Return what a status means for whoever holds a phone."""
    words = {
        403: _("Deze pagina is van een ander adres. Open hem opnieuw."),
        404: _("Deze pagina is er niet."),
        405: _("Dit kan hier niet."),
        413: _("Dat is te veel in één keer."),
        421: _("Dit adres kennen we niet. Kijk op het scherm naar het adres."),
        429: _("Dat ging te vaak achter elkaar. Wacht even en probeer het dan opnieuw."),
        500: _("Er ging iets mis. Probeer het nog eens."),
        503: _("Het is even druk. Uw telefoon probeert het zo opnieuw."),
    }
    return words.get(status, _("Dit begrijpen we niet. Open de pagina opnieuw."))
