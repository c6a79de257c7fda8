"""Labels of facts that more than one outcome has, as the room and the report read them."""

from wijkworkshop.core.messages import N_, P_, Label

SENTENCE = Label(P_("Onze zin"), P_("onze zin"))
GOAL = Label(P_("Doel"), P_("het doel"))
WHAT = Label(P_("Wie of wat mengen we?"), P_("wie of wat we mengen"))
PURPOSE = Label(P_("Waarvoor?"), P_("waarvoor"))
SCALE = Label(P_("Waar mengen we?"), P_("waar we mengen"))
DIFFERENCES = Label(P_("Hierover denken we anders"), P_("waarover we anders denken"))
WHERE = Label(P_("Waar"), P_("waar"))
RESIDENTS_ROLE = Label(P_("Rol van bewoners"), P_("wat bewoners doen"))
REMARK = Label(P_("Opmerking"), P_("een opmerking"))
REASON = Label(P_("Waarom?"), P_("waarom"))
WHY = Label(N_("Waarom"))
WHAT_FOR = Label(P_("Waarvoor is dit nodig? Om …"), P_("waarvoor dit nodig is"))
FOR_WHOM = Label(N_("Voor wie?"))
