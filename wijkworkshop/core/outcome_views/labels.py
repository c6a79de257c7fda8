"""Labels of facts that more than one outcome has, as the room and the report read them."""

from wijkworkshop.core.messages import N_, P_, Label

SENTENCE = Label(P_("Onze zin"), P_("Wat is onze zin?"))
GOAL = Label(P_("Doel"), P_("Wat is het doel?"))
WHAT = Label(P_("Wie of wat mengen we?"))
PURPOSE = Label(P_("Waarvoor?"))
SCALE = Label(P_("Waar mengen we?"))
DIFFERENCES = Label(P_("Hierover denken we anders"))
WHERE = Label(P_("Waar"), P_("Waar is het?"))
RESIDENTS_ROLE = Label(P_("Rol van bewoners"), P_("Wat doen bewoners?"))
REMARK = Label(P_("Opmerking"))
REASON = Label(P_("Waarom?"))
WHY = Label(N_("Waarom"))
WHAT_FOR = Label(P_("Waarvoor is dit nodig? Om …"))
FOR_WHOM = Label(N_("Voor wie?"))
