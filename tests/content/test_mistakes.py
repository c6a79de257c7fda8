"""Every kind of mistake is told with its file, line and key."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkworkshop.content.catalogue import ItemsFile, MeasuresFile, _check
from wijkworkshop.content.mistakes import ContentMistake, ContentMistakes
from wijkworkshop.content.reading import read
from wijkworkshop.content.run_sheets import load_run_sheets
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.places import resources

MEASURE = """\
[[measures]]
slug = "een"
number = 1
short = "Kort"
title = "Lang"
actors = ["municipality"]
instrument_type = "social"
step = 1
cluster = "ties"
explanation = "Uitleg."
argument_for = "Voor."
risk = "Tegen."
icon = "home"
"""
BLOCK = """\
[blocks.step_4]
title = "Stap 4"

[blocks.step_4.rounds.een]
title = "Titel"
question = "Vraag?"
form = "dots"
options = "principles"
budget = 3
"""
SHEET = """\
title = "Avond"
summary = "Kort."

[[blocks]]
kind = "step_4"
minutes = 10
rounds = ["een"]
"""

Told = list[tuple[str, int, str]]


def _told(caught: ContentMistakes) -> Told:
    return [(mistake.file.name, mistake.line, mistake.key) for mistake in caught.mistakes]


def _measures(folder: Path, text: str) -> ContentMistakes:
    (folder / "measures.toml").write_text(text, "utf-8")
    with pytest.raises(ContentMistakes) as caught:
        read(folder / "measures.toml", MeasuresFile, _check)
    return caught.value


def _sheets(folder: Path, catalogue: Catalogue, blocks: str, sheet: str) -> ContentMistakes:
    (folder / "blocks.toml").write_text(blocks, "utf-8")
    (folder / "sessions").mkdir()
    (folder / "sessions" / "avond.toml").write_text(sheet, "utf-8")
    with pytest.raises(ContentMistakes) as caught:
        load_run_sheets(folder, folder / "sessions", catalogue)
    return caught.value


@pytest.mark.parametrize(
    ("old", "new", "line", "key", "what"),
    [
        ('risk = "Tegen."', 'risico = "Tegen."', 12, "risico", "niet bekend; wel: slug"),
        ('risk = "Tegen."', 'risico = "Tegen."', 1, "risk", "ontbreekt"),
        ("number = 1", 'number = "1"', 3, "number", "geheel getal"),
        ("number = 1", "number = 1.0", 3, "number", "geheel getal"),
        ("number = 1", "number = true", 3, "number", "geheel getal"),
        ("number = 1", "number = 0", 3, "number", "tussen 1 en 999"),
        ("step = 1", "step = 5", 8, "step", "tussen 1 en 4"),
        ('short = "Kort"', "short = 1979-05-27", 4, "short", "tekst tussen aanhalingstekens"),
        ('short = "Kort"', 'short = " "', 4, "short", "leeg"),
        ('short = "Kort"', f'short = "{"a" * 46}"', 4, "short", "langer dan 45"),
        ('short = "Kort"', r'short = "a\u0000"', 4, "short", "onzichtbaar"),
        ('icon = "home"', 'icon = "../home"', 13, "icon", "alleen letters"),
        ('"social"', '"sociaal"', 7, "instrument_type", "'sociaal' kan hier niet; wel: physical"),
        ('["municipality"]', '["gemeente"]', 6, "actors[1]", "wel: programme_office"),
        ('["municipality"]', '["municipality", "municipality"]', 6, "actors[2]", "twee keer"),
        ('["municipality"]', '"municipality"', 6, "actors", "een lijst"),
        ('["municipality"]', "[]", 6, "actors", "leeg"),
        ("step = 1", "step = 1\nsecondary_step = 1", 9, "secondary_step", "dezelfde stap"),
        ("step = 1", 'step = 1\nsecondary_type = "social"', 9, "secondary_type", "hetzelfde soort"),
    ],
)
def test_a_mistake_in_a_measure(
    tmp_path: Path, old: str, new: str, line: int, key: str, what: str
) -> None:
    assert old in MEASURE
    caught = _measures(tmp_path, MEASURE.replace(old, new))
    found = [mistake for mistake in caught.mistakes if mistake.key == f"measures[1].{key}"]
    assert [mistake.line for mistake in found] == [line]
    assert what in found[0].what


@pytest.mark.parametrize(
    ("text", "line", "key", "what"),
    [
        ("measures = 3", 1, "measures", "een lijst"),
        ("measures = [3]", 1, "measures[1]", "een tabel"),
        ("", 1, "measures", "ontbreekt"),
        (MEASURE + 'slug = "twee"\n', 14, "measures[1].slug", "staat er twee keer"),
        (MEASURE + 'nog = "open\n', 14, "measures[1].nog", "niet goed afgesloten"),
        (MEASURE + "nog = \n", 14, "measures[1].nog", "geen geldige TOML"),
        (MEASURE + "nog\n", 14, "measures[1].nog", "geen geldige TOML"),
    ],
)
def test_a_mistake_in_the_file(tmp_path: Path, text: str, line: int, key: str, what: str) -> None:
    caught = _measures(tmp_path, text)
    assert _told(caught) == [("measures.toml", line, key)]
    assert what in caught.mistakes[0].what


def test_doubles_are_told_at_the_second(tmp_path: Path) -> None:
    assert _told(_measures(tmp_path, MEASURE + MEASURE)) == [
        ("measures.toml", 15, "measures[2].slug"),
        ("measures.toml", 16, "measures[2].number"),
    ]


def test_all_mistakes_of_a_file_are_told_in_its_order(tmp_path: Path) -> None:
    second = MEASURE.replace("een", "twee").replace("number = 1", "number = 2")
    text = MEASURE.replace("step = 1", "step = 9") + second.replace('"ties"', '"banden"')
    caught = _measures(tmp_path, text.replace('risk = "Tegen."\n', "", 1))
    assert _told(caught) == [
        ("measures.toml", 1, "measures[1].risk"),
        ("measures.toml", 8, "measures[1].step"),
        ("measures.toml", 21, "measures[2].cluster"),
    ]
    assert str(caught).splitlines()[0] == (
        "measures.toml, regel 1, bij 'measures[1].risk': dit ontbreekt"
    )


def test_a_long_item_needs_a_short_label(tmp_path: Path) -> None:
    file = tmp_path / "items.toml"
    file.write_text(f'[[items.goals]]\nslug = "a"\nnumber = 1\ntext = "{"a" * 46}"\n', "utf-8")
    with pytest.raises(ContentMistakes) as caught:
        read(file, ItemsFile, _check)
    assert _told(caught.value) == [("items.toml", 4, "items.goals[1].text")]


@pytest.mark.parametrize(
    ("one", "many", "key", "what"),
    [
        ("wil blijven", "", "said_by_many", "vul dit ook in, of laat 'said_by_one' leeg"),
        ("", "willen blijven", "said_by_one", "vul dit ook in"),
        ("wil 2 jaar blijven", "willen blijven", "said_by_one", "geen cijfer"),
        ("wil blijven", "willen {hier} blijven", "said_by_many", "geen accolades"),
        ("Wil blijven", "willen blijven", "said_by_one", "kleine letter"),
        ("wil blijven", " willen blijven", "said_by_many", "zonder spatie"),
        ("wil blijven", "willen blijven.", "said_by_many", "geen punt"),
        ("w" * 81, "willen blijven", "said_by_one", "langer dan 80 tekens"),
    ],
)
def test_a_mistake_in_the_sentence_of_an_option(
    tmp_path: Path, one: str, many: str, key: str, what: str
) -> None:
    file = tmp_path / "items.toml"
    lines = ["[[items.stay]]", 'slug = "ja"', "number = 1", 'text = "Ja"']
    said = [f'{name} = "{text}"' for name, text in (("said_by_one", one), ("said_by_many", many))]
    file.write_text("\n".join([*lines, *said]), "utf-8")
    with pytest.raises(ContentMistakes) as caught:
        read(file, ItemsFile, _check)
    assert [mistake.key for mistake in caught.value.mistakes] == [f"items.stay[1].{key}"]
    assert what in str(caught.value)


@pytest.mark.parametrize(
    ("old", "new", "line", "key", "what"),
    [
        ('"principles"', '"principes"', 8, "options", "niet bekend; wel: picture, statements"),
        ('"principles"', '"principles"\nactor = "municipality"', 8, "options", "één keer"),
        ('"principles"', '"principles"\nsource = "goals"', 8, "options", "één keer"),
        ('options = "principles"\n', "", 4, "options", "één keer"),
        ("budget = 3\n", "", 4, "budget", "stippen"),
        ('"dots"', '"grade"', 9, "budget", "stippen"),
        ('"dots"', '"stippen"', 7, "form", "wel: dots, fist_to_five"),
        ("budget = 3", 'budget = 3\nchannel = "tables"', 10, "channel", "niet gestemd worden"),
        ('options = "principles"', 'source = "cells"', 8, "source", "vakjes horen bij"),
    ],
)
def test_a_mistake_in_a_round(
    tmp_path: Path, catalogue: Catalogue, old: str, new: str, line: int, key: str, what: str
) -> None:
    assert old in BLOCK
    caught = _sheets(tmp_path, catalogue, BLOCK.replace(old, new), SHEET)
    assert _told(caught) == [("blocks.toml", line, f"blocks.step_4.rounds.een.{key}")]
    assert what in caught.mistakes[0].what


@pytest.mark.parametrize(
    ("old", "new", "line", "key", "what"),
    [
        ('["een"]', '["twee"]', 7, "blocks[1].rounds[1]", "'twee' is niet bekend; wel: een"),
        ('"step_4"', '"step_5"', 5, "blocks[1].kind", "wel: opening"),
        ('"step_4"', '"step_3"', 5, "blocks[1].kind", "nog geen teksten"),
        ("minutes = 10", "minutes = 0", 6, "blocks[1].minutes", "tussen 1 en 480"),
        ('summary = "Kort."', "", 1, "summary", "ontbreekt"),
    ],
)
def test_a_mistake_in_a_run_sheet(
    tmp_path: Path, catalogue: Catalogue, old: str, new: str, line: int, key: str, what: str
) -> None:
    assert old in SHEET
    caught = _sheets(tmp_path, catalogue, BLOCK, SHEET.replace(old, new))
    assert _told(caught) == [("avond.toml", line, key)]
    assert what in caught.mistakes[0].what


@pytest.mark.parametrize(
    ("more", "line", "key", "what"),
    [
        ("steps = [{title = 'A', minutes = 11}]", 8, "steps", "langer dan het onderdeel"),
        (
            "steps = [{title = 'A', minutes = 5, round = 'zes'}]",
            8,
            "steps[1].round",
            "'zes' staat niet in dit onderdeel",
        ),
        ("change.twee.budget = 2", 8, "change.twee", "'twee' staat niet in dit onderdeel"),
        ("change.een.top = 2", 8, "change.een.top", "niet de keuzes met de meeste stippen"),
        ("change.een.only = ['iets']", 8, "change.een.only[1]", "'iets' staat niet in de lijst"),
        ("change.een.channel = 'handen'", 8, "change.een.channel", "wel: phone, paper"),
        ("change.een.budget = 13", 8, "change.een.budget", "tussen 1 en 12"),
        ("change.een.vorm = 'dots'", 8, "change.een.vorm", "deze naam is niet bekend"),
        ("passages.vraag = ['Wat?']", 8, "passages.vraag", "wel: prompt"),
    ],
)
def test_a_mistake_in_what_an_evening_does_otherwise(
    tmp_path: Path, catalogue: Catalogue, more: str, line: int, key: str, what: str
) -> None:
    caught = _sheets(tmp_path, catalogue, BLOCK, f"{SHEET}{more}\n")
    assert _told(caught) == [("avond.toml", line, f"blocks[1].{key}")]
    assert what in caught.mistakes[0].what


def test_a_run_sheet_is_more_than_slack(tmp_path: Path, catalogue: Catalogue) -> None:
    slack = SHEET.replace("step_4", "slack").replace('["een"]', "[]")
    caught = _sheets(tmp_path, catalogue, f"{BLOCK}[blocks.slack]\ntitle = 'Uitloop'\n", slack)
    assert "meer dan alleen uitloop" in caught.mistakes[0].what


def test_unknown_kind_of_block_in_the_texts(tmp_path: Path, catalogue: Catalogue) -> None:
    caught = _sheets(tmp_path, catalogue, BLOCK.replace("step_4", "stap_4"), SHEET)
    assert _told(caught)[0] == ("blocks.toml", 1, "blocks.stap_4")
    assert "wel: opening" in caught.mistakes[0].what


@pytest.mark.parametrize(
    ("raw", "line", "what"),
    [
        (b'titel = "caf\xe9"', 1, "geen UTF-8"),
        (b'a = 1\nb = "\xff"', 2, "geen UTF-8"),
        (b"\0" * 100, 1, "geen geldige TOML"),
        (b"#" * 2_001, 1, "langer dan 2000"),
        (b"# groot\n" * 40_000, 1, "groter dan 128 kB"),
        (b"a = " + b"[\n" * 60_000, 1, "te veel lijsten"),
        (b"[[[[[", 1, "geen geldige TOML"),
        (b"a = " + b"9" * 1_990, 1, "niet bekend"),
        (b"a" + b".a" * 950 + b" = 1\n", 1, "niet bekend"),
        (b"[" + b"a." * 950 + b"a]\n" + b"[[" + b"b." * 950 + b"b]]\n", 1, "niet bekend"),
        (b'a = """' + b'\\"""' * 450, 1, "niet goed afgesloten"),
    ],
)
def test_a_hostile_file_is_refused(tmp_path: Path, raw: bytes, line: int, what: str) -> None:
    file = tmp_path / "measures.toml"
    file.write_bytes(raw)
    with pytest.raises(ContentMistakes) as caught:
        read(file, MeasuresFile)
    told = [mistake for mistake in caught.value.mistakes if what in mistake.what]
    assert told
    assert told[0].line == line


@given(st.integers(0, len(MEASURE)), st.integers(0, 30), st.binary(max_size=8))
def test_whatever_is_cut_or_pasted_gives_a_record_or_a_place(
    tmp_path_factory: pytest.TempPathFactory, start: int, length: int, pasted: bytes
) -> None:
    raw = MEASURE.encode()
    file = tmp_path_factory.getbasetemp() / "pasted.toml"
    file.write_bytes(raw[:start] + pasted + raw[start + length :])
    mistakes: tuple[ContentMistake, ...] = ()
    try:
        read(file, MeasuresFile, _check)
    except ContentMistakes as caught:
        mistakes = caught.mistakes
    lines = file.read_bytes().count(b"\n") + 1
    assert all(1 <= mistake.line <= lines and mistake.what for mistake in mistakes)


def test_many_deep_keys_take_no_time(tmp_path: Path) -> None:
    file = tmp_path / "measures.toml"
    file.write_text("".join(f"k{n}{'.a' * 950} = 1\n" for n in range(20)), "utf-8")
    with pytest.raises(ContentMistakes) as caught:
        read(file, MeasuresFile)
    assert len(caught.value.mistakes) == 21


@pytest.mark.parametrize("name", ["weg.toml", "map"])
def test_no_file_is_a_mistake_too(tmp_path: Path, name: str) -> None:
    (tmp_path / "map").mkdir()
    with pytest.raises(ContentMistakes) as caught:
        read(tmp_path / name, MeasuresFile)
    assert str(caught.value) == f"{name}, regel 1: dit bestand ontbreekt"


def test_a_file_of_another_editor_is_read(tmp_path: Path) -> None:
    file = tmp_path / "measures.toml"
    file.write_bytes(b"\xef\xbb\xbf" + MEASURE.replace("\n", "\r\n").encode())
    assert read(file, MeasuresFile).measures[0].secondary_type is None


def test_what_ships_has_no_mistakes(catalogue: Catalogue) -> None:
    assert catalogue.credits.author == "Jeroen van der Velden"
    assert load_run_sheets(resources() / "content", resources() / "none", catalogue) == {}
