"""What the free name of a target group says (dossier B.7).

Groups are about the homes that people need. A name that speaks of origin, or that looks like one
person, is asked about calmly and never refused, so the words here are few and certain: who moves
within the city hears no question because of a street. 'Statushouders' and 'arbeidsmigranten' are
not among them, since rules about housing name these groups by what they need.
"""

import re
from collections.abc import Collection, Iterable
from itertools import zip_longest
from unicodedata import combining, normalize

ORIGIN = frozenset(
    re.findall(
        r"\w+",
        """
        allochtoon allochtone allochtonen autochtoon autochtone autochtonen afkomst herkomst
        etnisch etnische etniciteit nationaliteit nationaliteiten huidskleur migrant migranten
        migratieachtergrond immigrant immigranten buitenlander buitenlanders westers westerse
        nietwesters nietwesterse nederlander nederlanders marokkaan marokkanen marokkaans
        marokkaanse turk turken turks turkse surinamer surinamers surinaams surinaamse antilliaan
        antillianen antilliaans antilliaanse hindoestaan hindoestanen hindoestaans hindoestaanse
        molukker molukkers moluks molukse ghanees ghanezen ghanese somalier somaliers somalisch
        somalische eritreeer eritreeers eritrees eritrese syrier syriers syrisch syrische afghaan
        afghanen afghaans afghaanse irakees irakezen iraakse iranier iraniers iraans iraanse koerd
        koerden koerdisch koerdische arabier arabieren arabisch arabische berber berbers chinees
        chinezen chinese polen pools poolse bulgaar bulgaren bulgaars bulgaarse roemeen roemenen
        roemeens roemeense oekrainer oekrainers oekraiens oekraiense moslim moslims moslima
        islamitisch islamitische jood joden joods joodse hindoe hindoes roma sinti
        """,
    )
)
"""Words about origin or belief, without accents. Not here: colours, 'Nederlands' (people learn it),
and words that are mostly something else ('pool', 'ras')."""

PLACE = re.compile(
    r"\w*(buurt|wijk|straat|plein|kade|laan|weg|gracht|kwartier|park|markt|dijk|pad|hof|school)"
)
"""A word that makes the one before it part of a name: 'de Molukse wijk', 'de Chinese markt'."""

TITLE = re.compile(
    r"\b(meneer|mevrouw|mevr|mw|dhr|de heer|familie|fam)\b\.?\s+([a-z]{2,3}\s+){0,2}[A-Z]"
)
NEIGHBOUR = re.compile(r"\b(de|die|mijn|onze|een)( \w+)? (buurman|buurvrouw|buurjongen)\b")
ADDRESS = re.compile(r"\b(nummer|nr\.?|huisnummer) ?\d|\w(straat|laan|weg|plein|kade|gracht) \d")
INITIALS = re.compile(r"([A-Z]\.\s*)+([a-z]{2,3}\s+){0,2}[A-Z][a-z]+$")
LINKED = re.compile(r"[A-Z][a-z]+ (de|el|al|ten|ter|van de[nr]) [A-Z][a-z]+$")
TWO_NAMES = re.compile(r"([A-Z][a-z]+) ([A-Z][a-z]+)$")
MANY = re.compile(r"\w+(en|ers|ns)$")
"""How Dutch nouns for many people end; a surname that ends so is not noticed."""
WINDS = frozenset({"noord", "zuid", "oost", "west", "midden", "centrum"})


def speaks_of_origin(name: str) -> bool:
    """Tell whether a name has a word about origin that is not part of the name of a place."""
    words = re.findall(r"\w+", _plain(name).casefold().replace("niet-westers", "nietwesters"))
    pairs = zip_longest(words, words[1:], fillvalue="")
    return any(word in ORIGIN and not PLACE.fullmatch(then) for word, then in pairs)


def is_one_person(name: str, places: Collection[str] = ()) -> bool:
    """Tell whether a name looks like somebody, or a house; `places` are names of areas."""
    text = " ".join(_plain(name).split())
    lower = text.casefold()
    titled = TITLE.search(text[:1].lower() + text[1:])
    if titled or NEIGHBOUR.search(lower) or ADDRESS.search(lower) or INITIALS.match(text):
        return True
    return _is_full_name(text, frozenset(re.findall(r"\w+", _plain(" ".join(places)).casefold())))


def _is_full_name(text: str, places: frozenset[str]) -> bool:
    """Tell whether a text is a first name and a surname, and not a group or a place."""
    words = re.findall(r"\w+", text.casefold())
    if any(word in WINDS or word in places for word in words):
        return False
    if LINKED.match(text):
        return MANY.match(words[0]) is None
    two = TWO_NAMES.match(text)
    return bool(two) and not words[0].endswith("e") and not any(map(MANY.match, words))


def _plain(text: str) -> str:
    """Return a text without accents; the Turkish dotless i is an i."""
    apart = normalize("NFKD", text.replace("\N{LATIN SMALL LETTER DOTLESS I}", "i"))
    return "".join(each for each in apart if not combining(each))


def name_key(name: str) -> str:
    """Return what two names of one group have in common: not capitals, nor blanks around them."""
    return name.strip().casefold()


def once(names: Iterable[str]) -> tuple[str, ...]:
    """Return names in their order, each once whatever its capitals."""
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(name_key(name), name.strip())
    return tuple(found.values())


def shared_first(areas: Iterable[Iterable[str]]) -> tuple[str, ...]:
    """Return the groups that areas speak of, each once, those of most areas first.

    A group has the name that was typed first; of as many areas the one typed first comes first.
    """
    found: dict[str, list[str]] = {}
    for names in areas:
        for key, name in {name_key(each): each.strip() for each in names}.items():
            found.setdefault(key, []).append(name)
    return tuple(names[0] for names in sorted(found.values(), key=len, reverse=True))
