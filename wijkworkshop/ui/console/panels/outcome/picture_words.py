"""What is wrong with a file that gives no picture, and what to do."""

from gettext import gettext as _

from wijkworkshop.ui.files.pictures import Wrong


def problem_words(wrong: Wrong) -> str:
    """Return what is wrong in plain words."""
    return {
        Wrong.UNREADABLE: _("Dit bestand is niet te lezen. Kies een ander bestand."),
        Wrong.TOO_LARGE: _("Dit bestand is te groot. Kies een kleinere foto."),
        Wrong.TOO_MANY_PIXELS: _("Deze foto is te groot om te openen. Maak hem eerst kleiner."),
        Wrong.OTHER_FORMAT: _("Dit is geen PNG, JPEG of WebP. Sla de foto eerst zo op."),
        Wrong.MOVING: _("Dit beeld beweegt. Kies een foto of kaart die stilstaat."),
        Wrong.DAMAGED: _("Deze foto is beschadigd. Kies een ander bestand."),
    }[wrong]
