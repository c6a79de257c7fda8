"""No report lets anybody work out what a small group did."""

from collections.abc import Mapping
from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.export.conftest import MOMENT
from tests.support.core.scenes import block, dots, evening
from tests.support.saying import told
from wijkworkshop import places
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.core.public.result_screens import Ranking
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.small_groups import APART
from wijkworkshop.core.terms import BlockKind, Channel, Group, RoundState
from wijkworkshop.core.voting.disclosure import disclosed, disclosure
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.tally import Tally, result_records
from wijkworkshop.export.chapters.disclosed import result
from wijkworkshop.export.parts import Chart, Report, Table
from wijkworkshop.export.report import report
from wijkworkshop.wording.terms import group_words

CATALOGUE = load_catalogue(places.resources() / "content")
OPTIONS = (1, 2, 3)
GROUPS = (*list(Group)[:5], Group.UNKNOWN)

people = st.dictionaries(st.sampled_from(GROUPS), st.integers(1, 12), min_size=1)
cells = st.dictionaries(
    st.tuples(st.sampled_from(OPTIONS), st.just(0), st.sampled_from(GROUPS)), st.integers(1, 9)
)


def _session(there: Mapping[Group, int], tally: Tally) -> Session:
    play = evening(
        block(BlockKind.STEP_4, dots("Rijtjes", "Toren", "Park")), groups=[*there.items()]
    )
    vote = play.session.get(Round, 1)
    found = disclosure(play.session, vote, tally)
    shown = replace(vote, state=RoundState.SHOWN, withheld=found.withheld)
    return play.session.after(Change(put=(shown, *result_records(1, disclosed(tally, found)))))


def _tally(there: Mapping[Group, int], given: Mapping[tuple[int, int, Group], int]) -> Tally:
    voters = {(Channel.PAPER, group): number for group, number in there.items()}
    return Tally({key: n for key, n in given.items() if key[2] in there}, voters)


def _made(session: Session) -> Report:
    return report(session, MOMENT, CATALOGUE)


@given(people, cells)
def test_every_group_that_has_a_column_or_a_colour_is_large_enough(
    there: Mapping[Group, int], given_votes: Mapping[tuple[int, int, Group], int]
) -> None:
    made = _made(_session(there, _tally(there, given_votes)))
    for chart in (part for part in made.parts if isinstance(part, Chart)):
        if len(chart.series) > 1:
            assert all(int(each.name.split()[-1]) >= APART for each in chart.series)
    present = [p for p in made.parts if isinstance(p, Table) and p.header == ("Groep", "Mensen")]
    assert all(int(number) >= APART for _name, number in present[0].rows[:-1])


@given(people, cells, st.data())
def test_how_groups_that_stand_together_voted_makes_no_difference(
    there: Mapping[Group, int],
    given_votes: Mapping[tuple[int, int, Group], int],
    data: st.DataObject,
) -> None:
    """Votes moved from one group to another within a merged part: not a letter changes."""
    tally = _tally(there, given_votes)
    small = [group for group, number in there.items() if number < APART]
    assume(len(small) > 1)
    one, other = data.draw(st.permutations(small))[:2]
    moved: dict[tuple[int, int, Group], int] = {}
    for (option, level, group), number in tally.cells.items():
        key = (option, level, other if group is one else group)
        moved[key] = moved.get(key, 0) + number
    before, after = _session(there, tally), _session(there, Tally(moved, tally.voters))
    assert told(_made(before)) == told(_made(after))


@given(people, cells)
def test_parts_add_up_so_that_nothing_is_left_to_work_out(
    there: Mapping[Group, int], given_votes: Mapping[tuple[int, int, Group], int]
) -> None:
    """What is not shown per group is nobody's: the columns add up to the total."""
    made = _made(_session(there, _tally(there, given_votes)))
    for table in (part for part in made.parts if isinstance(part, Table)):
        if table.caption == "Stippen per keuze" and len(table.header) > 3:
            for row in table.rows:
                assert sum(map(int, row[2:-1])) == int(row[-1])


def test_a_small_group_is_nowhere_named_with_a_number() -> None:
    there = {Group.RESIDENTS: 12, Group.MUNICIPALITY: 7, Group.EDUCATION: 3, Group.OTHER: 3}
    made = _made(_session(there, _tally(there, {(1, 0, Group.EDUCATION): 4})))
    text = told(made)
    assert f"{group_words(Group.EDUCATION)} 3" not in text
    assert f"{group_words(Group.EDUCATION)} | 3" not in text
    assert "3" not in text.split("Wie waren er?")[1].split("Wat hebben we")[0]


def test_votes_of_which_nobody_noted_how_many_gave_them_keep_the_total_only() -> None:
    there = {Group.RESIDENTS: 9, Group.MUNICIPALITY: 4}
    tally = Tally(
        {(1, 0, Group.RESIDENTS): 9, (2, 0, Group.MUNICIPALITY): 4, (1, 0, Group.EDUCATION): 2},
        {(Channel.HANDS, group): number for group, number in there.items()},
    )
    session = _session(there, tally)
    tables = [p for p in _made(session).parts if isinstance(p, Table)]
    found = result(session, session.get(Round, 1))
    assert isinstance(found, Ranking)
    assert [b.groups for b in found.buckets] == [()]
    assert ("Nr.", "Keuze", "Samen") in [table.header for table in tables]
