"use strict";
// A hand with the sheet of step 2, which works without this as well.
function sheet(form) {
  if (form.dataset.helped) return;
  form.dataset.helped = "yes";
  for (const why of all(".why", form)) explain(why);
  goals(form);
}
// Why is asked at some answers only.
function explain(why) {
  const card = why.closest(".card"), field = find("textarea", why), levels = why.dataset.at.split(" ");
  field.style.fieldSizing = "content";  // as high as what is written, where a browser can
  const draw = () => {
    const chosen = find("input:checked", card);
    why.hidden = field.disabled = !chosen || !levels.includes(chosen.value);
  };
  field.addEventListener("keydown", (event) => {  // Enter ends the reason, and sends nothing
    if (event.key !== "Enter") return;
    event.preventDefault();
    field.blur();
  });
  card.addEventListener("change", draw);
  draw();
}
// One goal of the matrix at a time; the others keep what was filled in.
function goals(form) {
  const parts = all(".goal", form), turn = find(".turn", form), kept = history.state || {};
  if (parts.length < 2) return;
  const [back, on] = all("button", turn), save = find(".foot > .main", form);
  let at = kept.sheetOf === form.round.value && parts[kept.goal] ? kept.goal : 0;
  const wrong = parts.findIndex((part) => find(".wrong", part));
  const show = () => {
    parts.forEach((part, number) => { part.hidden = number !== at; });
    const last = at === parts.length - 1;
    back.hidden = !at;
    on.hidden = last;
    save.className = last ? "main" : "second";
  };
  const go = (by) => {
    if (form.classList.contains("sending")) return;
    at += by;
    show();
    keep({ sheetOf: form.round.value, goal: at });
    const title = find("h2", parts[at]);
    title.focus({ preventScroll: true });
    title.scrollIntoView();
  };
  back.addEventListener("click", () => go(-1));
  on.addEventListener("click", () => go(1));
  on.className = "main";
  turn.hidden = false;
  if (wrong >= 0) at = wrong;
  show();
}
