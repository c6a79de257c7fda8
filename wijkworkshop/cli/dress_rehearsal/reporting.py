"""Reports how a dress rehearsal goes: for people, as JSON, and as files in a folder."""

import json
from gettext import gettext as _
from pathlib import Path
from typing import Any

import click

from wijkworkshop.cli.dress_rehearsal.figures import Figures, RoundFigures, Start
from wijkworkshop.cli.dress_rehearsal.options import ProgressListener
from wijkworkshop.cli.dress_rehearsal.rehearsal_session import NoFolder
from wijkworkshop.cli.dress_rehearsal.verdict import Verdict, Weight, number, verdict_on

COLORS = {Weight.RED: "red", Weight.BROKEN: "red", Weight.FINE: "green"}
SIGNS = {Weight.RED: "!", Weight.BROKEN: "!", Weight.FINE: "+", Weight.NOTE: "·"}
REPORT = "generale-repetitie"


def in_words() -> ProgressListener:
    """Return the listener that prints for people in a terminal."""
    return ProgressListener(
        started=lambda start: _say(start_words(start)),
        played=lambda found: _say(round_words(found)),
        ended=lambda figures: _say_verdict(verdict_on(figures)),
    )


def in_json() -> ProgressListener:
    """Return the listener that prints a line of JSON for each event, at once."""
    return ProgressListener(
        started=lambda start: _say(_json({"url": start.url, "code": start.code})),
        played=lambda found: _say(_json(round_facts(found))),
        ended=lambda figures: _say(_json(whole_facts(figures))),
    )


def reporting(listener: ProgressListener, out: Path) -> ProgressListener:
    """Return this listener, extended to write a report at the end. Raises NoFolder at once."""
    names: list[str] = []
    try:
        out.mkdir(parents=True, exist_ok=True)
        (out / f"{REPORT}.txt").touch()
    except OSError as error:
        raise NoFolder(str(out)) from error

    def started(start: Start) -> None:
        names.append(start.name)
        listener.started(start)

    def ended(figures: Figures) -> None:
        write_report(out, "".join(names), figures)
        listener.ended(figures)

    return ProgressListener(started, listener.played, ended)


def write_report(out: Path, name: str, figures: Figures) -> None:
    """Write the figures to a folder, for programs and for people."""
    facts = {"name": name, "rounds": [round_facts(each) for each in figures.rounds]}
    whole = json.dumps(facts | whole_facts(figures), ensure_ascii=False, indent=2)
    (out / f"{REPORT}.json").write_text(whole + "\n", encoding="utf-8")
    verdict = verdict_on(figures)
    lines = [_("Generale repetitie: {name}").format(name=name), "", verdict.words, ""]
    lines += [f"{SIGNS[each.weight]} {each.words}" for each in verdict.findings]
    lines += ["", *(round_words(each) for each in figures.rounds)]
    (out / f"{REPORT}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def start_words(start: Start) -> str:
    """Return the line with the address at which phones join."""
    words = _("Generale repetitie: {name}. Telefoons: {url}, code {code}.")
    return words.format(name=start.name, url=start.url, code=start.code)


def round_words(found: RoundFigures) -> str:
    """Return how a round went, in one line."""
    head = _("Ronde {place} van {all}, {title}:").format(
        place=found.place, all=found.of, title=found.title
    )
    if found.skipped:
        return f"{head} " + _("overgeslagen. {why}").format(why=found.skipped)
    words = _(
        "{stored} stemmen, {lost} kwijt, {refused} geweigerd, 99 van de 100 binnen {time} ms."
    )
    told = words.format(
        stored=found.stored,
        lost=found.lost,
        refused=found.refused,
        time=number(found.times.p99),
    )
    return f"{head} {told} {found.note}".rstrip()


def round_facts(found: RoundFigures) -> dict[str, Any]:
    """Return how a round went, as facts."""
    head = {"round": found.place, "rounds": found.of, "title": found.title}
    if found.skipped:
        return {**head, "skipped": found.skipped}
    times = found.times
    facts = {
        "joined": found.joined,
        "acknowledged": found.acknowledged,
        "stored": found.stored,
        "counted": found.counted,
        "lost": found.lost,
        "refused": found.refused,
        "silent": found.silent,
        "p50_ms": times.p50,
        "p99_ms": times.p99,
        "max_ms": times.most,
        "votes": len(found.milliseconds),
        "seconds": round(found.seconds, 2),
    }
    return {**head, **facts, "note": found.note}


def whole_facts(figures: Figures) -> dict[str, Any]:
    """Return how all of it went, as facts."""
    verdict, times = verdict_on(figures), figures.times
    return {
        "joined": figures.joined,
        "acknowledged": figures.total("acknowledged"),
        "stored": figures.total("stored"),
        "lost": figures.total("lost"),
        "p50_ms": times.p50,
        "p99_ms": times.p99,
        "max_ms": times.most,
        "votes_per_second": figures.votes_per_second,
        "refused": figures.total("refused"),
        "disk_ms": None if figures.disk is None else round(figures.disk, 1),
        "address": figures.address,
        "screen": figures.screen,
        "good": verdict.good,
        "verdict": verdict.words,
        "reasons": [{"weight": each.weight, "words": each.words} for each in verdict.findings],
    }


def _say(words: str) -> None:
    click.echo(words)


def _say_verdict(verdict: Verdict) -> None:
    for each in verdict.findings:
        click.echo(click.style(f"{SIGNS[each.weight]} ", COLORS.get(each.weight)) + each.words)
    click.secho(verdict.words, fg="green" if verdict.good else "red", bold=True)


def _json(facts: dict[str, Any]) -> str:
    return json.dumps(facts, ensure_ascii=False)
