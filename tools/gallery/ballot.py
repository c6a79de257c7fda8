"""Pictures of the ballot on the laptop: every page of a turn, and every form."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QImage

from tools.gallery.contact import contact_sheet
from tools.gallery.saving import save
from tools.gallery.windows import discard, stop_time
from wijkworkshop.core.terms import Channel, FormKind, Group, OptionSource
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.ui.ballot.code import CodePage
from wijkworkshop.ui.ballot.entries import ENTRIES
from wijkworkshop.ui.ballot.look import Look
from wijkworkshop.ui.ballot.page import Page
from wijkworkshop.ui.ballot.pages import (
    AnswerPage,
    CheckPage,
    StartPage,
    ToldPage,
    group_page,
    table_page,
)
from wijkworkshop.ui.laptop.lock import Lock

SIZES = ((1440, 900), (1024, 768), (1920, 1080))
PASSES = 3
HERE = (Group.RESIDENTS, Group.MUNICIPALITY, Group.HOUSING_ASSOCIATIONS, Group.CARE_AND_WELFARE)
LABELS = (
    ("Doorstroming binnen de wijk", "directions"),
    ("Voorrang voor mensen met een beroep in de zorg of het onderwijs", "users"),
    ("Een plek om elkaar te ontmoeten, elke dag open", "home-heart"),
    ("Huurwoningen spreiden", "map-pins"),
    ("Onderhoud van portieken en hoven", "building-estate"),
    ("Wijkbudget voor bewoners", "coin-euro"),
    ("Meer groen in de straat", "plant"),
)


def ballot_pictures(out: Path) -> Iterator[Path]:
    """Write every page in every size, and a sheet per size."""
    out.mkdir(parents=True, exist_ok=True)
    for wide, tall in SIZES:
        images = []  # small, and how many there are shows while they are made
        for name, page in ballot_pages(Look.for_height(tall)):
            image = _picture(page, QSize(wide, tall))
            images.append(image)
            yield save(image, out / f"ballot-{name}-{wide}x{tall}.png")
        yield save(contact_sheet(images), out / f"sheet-ballot-{wide}x{tall}.png")


def ballot_pages(look: Look) -> Iterator[tuple[str, Page]]:
    """Yield every page of a turn, and every form."""
    vote = _vote(FormKind.DOTS)
    yield "start", StartPage(look, vote.question or vote.title)
    yield "group", group_page(look, HERE)
    yield "table", table_page(look, 8)
    for form in ENTRIES:
        page = _answering(look, form)
        yield form.value, page
        yield f"{form.value}-check", CheckPage(look, page.entry.said())
    yield "saved", ToldPage(look, "Uw stem is bewaard", "Geef de laptop door.", "circle-check")
    code = CodePage(look, Lock("0000", lambda: datetime.now(UTC)))
    code.take_digit("1")
    yield "code", code


def _answering(look: Look, form: FormKind) -> AnswerPage:
    options = [
        RoundOption(number, label, label, "", icon, "", 1)
        for number, (label, icon) in enumerate(LABELS, 1)
    ]
    vote = _vote(form)
    page = AnswerPage(look, vote.question or vote.title, ENTRIES[form](vote, options, look))
    for digit in "21":
        page.take_digit(digit)
    return page


def _vote(form: FormKind) -> Round:
    return Round(
        id=1,
        position=1,
        title="Maatregelen van de gemeente",
        question="Welke maatregelen van de gemeente helpen deze wijk het meest?",
        hint="",
        form=form,
        source=OptionSource.FIXED,
        budget=2,
        seconds=180,
        actor=None,
        literal=False,
        channel=Channel.DEVICE,
        block=1,
    )


def _picture(page: Page, size: QSize) -> QImage:
    stop_time(page)
    page.resize(size)
    page.show()
    page.activateWindow()
    page.first().setFocus()
    for _ in range(PASSES):
        QGuiApplication.sync()
    image = page.grab().toImage()
    discard(page)
    return image
