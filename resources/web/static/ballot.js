"use strict";
// A hand with dots, orders and answers to take back. Each works without this as well.
const find = (query, root) => (root || document).querySelector(query);
const all = (query, root) => [...(root || document).querySelectorAll(query)];
const words = () => find("#words").dataset;
const touched = new WeakSet();

// One place says what changes, outside of all that is replaced.
function tell(text, shown) {
  const news = find("#news");
  if (news.textContent === text && news.classList.contains("unseen") === !shown) return;
  news.classList.toggle("unseen", !shown);
  news.textContent = text;
}
function help(root) {
  for (const list of all(".dots", root)) dots(list);
  for (const list of all(".ranking", root)) ranking(list);
  for (const card of all("#ballot .card", root)) clearing(card);
  all("[data-script]", root).forEach(scripted);
  const wrong = find("[role=alert]", root), form = wrong && find("#ballot", root);
  if (form) touched.add(form);
  if (wrong) wrong.focus();
}
function button(text, label, name, pressed) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "step " + name;
  made.textContent = text;
  made.setAttribute("aria-label", label);
  made.addEventListener("click", () => made.form.classList.contains("sending") || pressed());
  return made;
}
function change(field, value) {
  field.value = value;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}
function dots(list) {
  const budget = +list.dataset.budget, fields = all("input", list), left = find("#left");
  const given = () => fields.reduce((sum, field) => sum + (+field.value || 0), 0);
  const free = () => budget - given();
  const all_buttons = [];
  const text = () => {
    const over = free(), pattern = over === 1 ? list.dataset.one : list.dataset.words;
    return over > 0 ? pattern.replace("{n}", over) : list.dataset.zero;
  };
  function draw() {
    left.textContent = text();
    for (const [field, less, more] of all_buttons) {
      less.setAttribute("aria-disabled", +field.value < 1);
      more.setAttribute("aria-disabled", free() < 1);
      field.closest("li").classList.toggle("chosen", +field.value > 0);
    }
  }
  function step(field, by) {
    const now = +field.value || 0;
    if (by > 0 && free() < 1) return tell(words().noneLeft, false);
    if (now + by < 0) return;
    change(field, now + by);
    tell(find(".words", field.closest("li")).textContent.trim() + ": " + field.value + ". " + text(), false);
  }
  for (const field of fields) {
    const name = find(".words", field.closest("li")).textContent.trim();
    const less = button("−", words().less + ": " + name, "less", () => step(field, -1));
    const more = button("+", words().more + ": " + name, "more", () => step(field, 1));
    all_buttons.push([field, less, more]);
    field.before(less);
    field.after(more);
    field.addEventListener("change", () => {
      const most = Math.max(0, budget - (given() - (+field.value || 0)));
      if (+field.value > most) { field.value = most; tell(words().noneLeft, false); }
      field.value = Math.max(0, Math.floor(+field.value || 0));
      draw();
    });
  }
  list.classList.add("helped");
  draw();
}
function ranking(list) {
  const fields = all("select", list), left = find("#left"), rows = [];
  const placed = () => fields.filter((field) => field.value).sort((a, b) => a.value - b.value);
  const number = (field) => find(".nr", field.closest("li")).textContent.trim();
  const text = () => {
    const order = placed().map(number).join(document.dir === "rtl" ? "\u060c " : ", ");
    return order ? list.dataset.words.replace("{order}", order) : list.dataset.zero;
  };
  function set(order) {
    for (const field of fields) field.value = order.indexOf(field) + 1 || "";
    change(fields[0], fields[0].value);
    tell(text(), false);
  }
  function toggle(field) {
    const order = placed();
    set(field.value ? order.filter((each) => each !== field) : [...order, field]);
  }
  function move(field, by) {
    const order = placed(), at = order.indexOf(field), to = at + by;
    if (to < 0 || to >= order.length) return;
    [order[at], order[to]] = [order[to], order[at]];
    set(order);
  }
  function draw() {
    left.textContent = text();
    const count = placed().length;
    for (const [field, place, up, down, name] of rows) {
      const on = field.value !== "";
      place.textContent = on ? field.value : words().choose;
      place.setAttribute("aria-pressed", on);
      place.setAttribute("aria-label", on ? words().place + " " + field.value + ". " + words().takeOut + ": " + name : words().choose + ": " + name);
      up.hidden = down.hidden = !on;
      up.setAttribute("aria-disabled", +field.value < 2);
      down.setAttribute("aria-disabled", +field.value >= count);
      field.closest("li").classList.toggle("chosen", on);
    }
  }
  for (const field of fields) {
    const name = find(".words", field.closest("li")).textContent.trim();
    const place = button("", "", "place", () => toggle(field));
    const up = button("↑", words().up + ": " + name, "up", () => move(field, -1));
    const down = button("↓", words().down + ": " + name, "down", () => move(field, 1));
    rows.push([field, place, up, down, name]);
    field.before(up, down, place);
    field.addEventListener("change", draw);
  }
  list.classList.add("helped");
  draw();
}
// What is said of one of many can be taken back; of the only one it cannot be sent empty anyway.
function clearing(card) {
  const radios = all("input[type=radio]", card);
  if (!radios.length || all("#ballot .card").length < 2) return;
  const made = button(words().clear, words().clear + ": " + find(".words", card).textContent.trim(), "", () => {
    for (const each of radios) each.checked = false;
    radios[0].focus();
    radios[0].dispatchEvent(new Event("change", { bubbles: true }));
  });
  made.className = "clear";
  const draw = () => { made.hidden = !radios.some((each) => each.checked); };
  card.append(made);
  card.addEventListener("change", draw);
  draw();
}
// What only one form needs comes with that; until then the form works as without scripts.
function scripted(form) {
  if (window.sheet) return sheet(form);
  const made = document.createElement("script");
  made.src = form.dataset.script;
  made.onload = () => all("[data-script]").forEach(sheet);
  document.head.append(made);
}
