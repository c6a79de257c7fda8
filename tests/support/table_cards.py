"""What six tables write for the board of step 1, and the goals that a room makes of it."""

LIVE, MEET, YOUNG, RENT = 1, 2, 3, 4
"""Goals, in the order in which they are made."""

CARDS = (
    (1, "Wie meer verdient, moet kunnen blijven", LIVE),
    (1, "Oude en nieuwe buren groeten elkaar", MEET),
    (1, "Eerst woningen voor jongeren van hier", YOUNG),
    (2, "30 procent middeldure huur", RENT),
    (2, "Doorstromen binnen de wijk", LIVE),
    (2, "Mensen helpen elkaar in het portiek", MEET),
    (3, "Een stap groter wonen in de eigen buurt", LIVE),
    (3, "Vaker samen eten", MEET),
    (3, "Niet mengen door huizen te verkopen", 0),
    (4, "Eerste woningen voor jongeren van hier", YOUNG),
    (4, "Iets tussen huur en koop", RENT),
    (4, "Niet weg hoeven na een betere baan", LIVE),
    (5, "Mijn dochter kan hier blijven wonen", YOUNG),
    (5, "Gezinnen hoeven niet te verhuizen", LIVE),
    (5, "Samen de straat schoonhouden", MEET),
    (6, "Een plek waar iedereen binnenloopt", MEET),
    (6, "Starters in de wijk", YOUNG),
    (6, "Veilig thuiskomen in de avond", 0),
)
NAMES = {
    LIVE: "Wie vooruitkomt, kan hier blijven",
    MEET: "Buren kennen elkaar",
    YOUNG: "Jongeren vinden hier een eerste woning",
    RENT: "Meer middeldure huur",
}
