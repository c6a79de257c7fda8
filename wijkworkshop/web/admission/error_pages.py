"""Error pages for requests that none of our pages makes: a few words and a link to our page."""

from gettext import gettext as _

from starlette.responses import HTMLResponse, Response
from starlette.types import Scope

from wijkworkshop.web.pages.rendering import Pages
from wijkworkshop.web.pages.words import Words, preferred, words_in
from wijkworkshop.web.people import People
from wijkworkshop.web.request_headers import header, token_of

ANOTHER_HOST = 421


class ErrorPages:
    """Makes error pages in the language of the person who asks. Each page is drawn once.

    `home` is the address of our start page, for people who came by another host name.
    """

    home = "/"

    def __init__(self, pages: Pages, people: People) -> None:
        """Draw with `pages`; `people` know which language somebody chose."""
        self._pages, self._people = pages, people
        self._drawn: dict[tuple[str, int], str] = {}

    def answer(self, scope: Scope, status: int, headers: dict[str, str] | None = None) -> Response:
        """Return the error page for a status as a response."""
        return HTMLResponse(self.page(scope, status), status_code=status, headers=headers)

    def page(self, scope: Scope, status: int) -> str:
        """Return the error page as HTML; the scope may hold only part of a request's head."""
        person = self._people.find(token_of(scope))
        liked = header(scope, b"accept-language").decode("latin-1")
        code = person.language if person else preferred(liked)
        if (code, status) not in self._drawn:
            self._drawn[code, status] = self._draw(words_in(code), status)
        return self._drawn[code, status]

    def _draw(self, words: Words, status: int) -> str:
        home = self.home if status == ANOTHER_HOST else "/"
        return self._pages.short(words, words.said(lambda: status_words(status)), home)


def status_words(status: int) -> str:
    """Return what an HTTP status means, in words for somebody with a phone."""
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
