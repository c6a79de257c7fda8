"""The pages of a case: what is known, what is not, and whose words they are."""

import re
from dataclasses import replace

from tests.support.pages.read_pages import pages, said, text_of
from tests.support.pages.shown_material import content, screen_of
from wijkworkshop.core.public import material_screens as m
from wijkworkshop.core.public.own_work import own
from wijkworkshop.core.terms import Subject
from wijkworkshop.pages.marks import Box, Marks, texts


def page_with(screen: m.MaterialScreen, words: str) -> Marks:
    return next(page for page in pages(screen) if any(words in text.text for text in texts(page)))


def test_a_case_has_three_tabs_and_says_which_is_open() -> None:
    for page in pages(screen_of(Subject.CASE, "nieuw-west")):
        tabs = [text_of(page, name) for name in ("Terugblik", "Is het gemengd?", "Wat kan er?")]
        assert sorted(tab.type.weight for tab in tabs) == [400, 400, 700]
    words = said(screen_of(Subject.CASE, "nieuw-west/look_back"))
    assert "1999-2012" in words
    assert "Handelingsperspectief" not in words


def test_goals_stand_beside_results() -> None:
    page = page_with(screen_of(Subject.CASE, "nieuw-west"), "6.500 gesloopt")
    for result in content().cases[0].look_back.results:
        goal, found = text_of(page, result.goal), text_of(page, str(result.result))
        assert goal.rect.right < found.rect.x
        assert abs(goal.rect.y - found.rect.y) < 1


def test_what_nobody_knows_is_said_to_be_unknown() -> None:
    page = page_with(screen_of(Subject.CASE, "nieuw-west"), "nieuwe doelgroepen aantrekken")
    words = [text.text for text in texts(page)]
    assert words.index("2022") < words.index("onbekend")
    assert any(isinstance(mark, Box) and mark.dashed for mark in page)
    assert "Wat was ons doel toen, en nu?*" in words
    assert said(screen_of(Subject.CASE, "heerlen-noord")).count("onbekend") == 3


def test_the_caveat_stands_right_under_the_headline() -> None:
    page = page_with(screen_of(Subject.CASE, "nieuw-west"), "Zo voelen bewoners het")
    words = [text.text for text in texts(page)]
    headline = words.index("De cijfers werden beter")
    assert words[headline + 1] == own(content().cases[0].look_back.caveats[0].text)


def test_what_residents_feel_stands_as_large_as_the_figures() -> None:
    page = page_with(screen_of(Subject.CASE, "nieuw-west"), "Zo voelen bewoners het")
    back = content().cases[0].look_back
    figures = [text_of(page, each.text).type.size for each in back.statistics]
    felt = [text_of(page, each.text).type.size for each in back.experience]
    assert {*felt} == {*figures}
    lead = text_of(page, own(back.experience[0].lead))
    assert lead.rect.y < text_of(page, "betrokkenheid").rect.y


def test_a_place_in_the_city_is_said_where_no_line_leads_to_it() -> None:
    screen = screen_of(Subject.CASE, "nieuw-west")
    assert isinstance(screen, m.CasePage)
    alone = replace(screen.case.look_back.experience[1], lead="")
    back = replace(screen.case.look_back, experience=(alone,))
    shown = replace(screen, case=replace(screen.case, look_back=back))
    assert f"{alone.text}: {alone.rank}" in said(shown)


def test_findings_are_marked_and_verdicts_stand_apart() -> None:
    words = said(screen_of(Subject.CASE, "nieuw-west/mixed"))
    assert words.count("Opvallend") == 2
    assert words.index("(output)") < words.index("(outcome)") < words.index("Verdringing beperkt?")


def test_readings_end_with_a_question_mark() -> None:
    screen = screen_of(Subject.READINGS)
    assert isinstance(screen, m.ReadingsPage)
    lines = re.findall(r"^\d {1,2}(.+)$", said(screen), re.MULTILINE)
    assert len(lines) == 5
    assert all(line.endswith("?") and not line.endswith("??") for line in lines)
