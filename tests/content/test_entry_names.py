"""Slugs are names and never paths: a file that says otherwise is refused where it says so."""

from pathlib import Path

import pytest

from tests.content.test_own import FEAST
from wijkworkshop.content.exchange import read_foreign
from wijkworkshop.content.mistakes import ContentMistakes
from wijkworkshop.content.own_file import OwnFile, text_of
from wijkworkshop.content.run_sheets import sheet_files
from wijkworkshop.content.sheet_values import slug_for
from wijkworkshop.content.texts import Texts, texts_of
from wijkworkshop.content.validation import read_all_content
from wijkworkshop.core.safe_text import is_name
from wijkworkshop.places import resources, run_sheets
from wijkworkshop.ui.content.defaults import slug_for as entry_slug_for

BARE = texts_of(resources() / "content")
BAD = (
    "../../x", "..", ".", "/etc/x", "a/b", "a\\b", "C:x", "x.toml", "x ", " x", "", "-x", "a--b",
    "nul", "CON", "Com1", "é", "\u202ea", "a\u200b", "a" * 61, "%2e%2e",
)  # fmt: skip
LISTS = (
    "measures",
    "motives",
    "evidence",
    "cases",
    "events",
    "terms",
    "further",
    "sheets",
    "items",
)
PLACES = (*((each,) for each in LISTS), ("items", "statements"))


def told(own: str) -> list[tuple[str, int, str, str]]:
    with pytest.raises(ContentMistakes) as found:
        read_all_content(Texts(BARE.files, own), run_sheets())
    return [(each.file.name, each.line, each.key, each.what) for each in found.value.mistakes]


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("place", PLACES, ids=".".join)
def test_no_entry_has_a_path_for_a_name(place: tuple[str, ...], name: str) -> None:
    """Hidden ones neither: who hides an entry names it as well."""
    table: object = {name: {"hidden": True}}
    for each in reversed(place):
        table = {each: table}
    own = text_of({"blocks": {"step_1": {"task": "Praat"}}, **table})  # type: ignore[dict-item]
    key = ".".join((*place, name))
    found = told(own)
    assert {file for file, *_ in found} == {"eigen.toml"}
    assert key in {key for _file, _line, key, _what in found}
    assert all(line > 2 for _file, line, *_ in found)


@pytest.mark.parametrize("name", BAD)
def test_no_run_sheet_of_ones_own_has_a_path_for_a_name(name: str) -> None:
    sheet = {"sheets": {"goed": {"hidden": True}, name: {"title": "X"}}}
    ((file, line, key, what),) = told(text_of(sheet))
    assert (file, line, key) == ("eigen.toml", 4, f"sheets.{name}")
    assert "naam" in what or "letters" in what or "langer" in what
    with pytest.raises(ContentMistakes):
        sheet_files(Texts(BARE.files, text_of(sheet)), run_sheets())


@pytest.mark.parametrize("name", BAD[:4])
@pytest.mark.parametrize("field", ["slug", "icon"])
def test_no_field_takes_the_place_of_a_name(name: str, field: str) -> None:
    own = text_of({"measures": {"buurtfeest": {**FEAST, field: name}}})
    line = next(n for n, text in enumerate(own.split("\n"), 1) if text.startswith(field))
    assert (("eigen.toml", line, f"measures.buurtfeest.{field}")) in {
        each[:3] for each in told(own)
    }


def test_a_list_of_ones_own_and_a_round_are_named_as_well() -> None:
    listed = '[[items."../../x"]]\nslug = "a"\nnumber = 1\ntext = "A"\n'
    assert ("eigen.toml", 1, "items.../../x") in {each[:3] for each in told(listed)}
    block = {"kind": "step_1", "minutes": 5, "change": {"../x": {"title": "X"}}}
    found = told(text_of({"sheets": {"kort": {"blocks": [block]}}}))
    assert any(key.endswith("change.../x") and "letters" in what for *_, key, what in found)


def test_what_cannot_hold_is_not_written_beside_the_archive(tmp_path: Path) -> None:
    file = OwnFile(tmp_path / "wijk.eigen.toml")

    def check(text: str) -> None:
        read_all_content(Texts(BARE.files, text), run_sheets())

    with pytest.raises(ContentMistakes):
        file.put({"sheets": {"../../x": {"hidden": True}}}, check)
    assert list(tmp_path.iterdir()) == []
    foreign = tmp_path / "van-iemand.toml"
    foreign.write_text('[sheets."../../x"]\nhidden = true\n', "utf-8")
    with pytest.raises(ContentMistakes):
        check(text_of(read_foreign(foreign)))


@pytest.mark.parametrize(
    "title",
    ["../../x", "CON", "nul", "Aux.", "\u202egpj.exe", "x" * 300, "🎉" * 90, "", "\x00", "C:\\x"],
)
def test_any_title_gives_a_name(title: str) -> None:
    for name in (slug_for(title, ()), entry_slug_for(title, ())):
        assert is_name(name)
