"use strict";
// A page without this works too: by forms, and a refresh while it waits.
// This keeps it up to date by itself, sends ballots without leaving the page, and lends a hand
// with dots and orders. It never moves the focus, but to what somebody asked for themselves.
const SILENT_MS = 50000, ANSWER_MS = 10000, LONG_MS = 30000, SLOWEST_MS = 8000;
const about = (ms) => ms * (0.75 + Math.random() / 2);

let seen = document.body.dataset.seen, tag = "";
let source = null, timer = 0, deaf = 0, missed = 0, heard = Date.now(), lostAt = 0;
let sending = null, waiting = null, after = null, sent = 0;

// ---- What is said ----
function standing() {
  const view = find("#view"), ballot = find("#ballot");
  if (!lostAt) {
    if (sending && sending.tries > 1) tell(words().unsent, true);
    else if (!find("#news").classList.contains("unseen") && find("#news").textContent) tell(words().back, false);
    return;
  }
  if (view.dataset.phase === "off" && !sending) return;  // it said so itself: phones take no part
  const typing = ballot && touched.has(ballot);
  const said = sending ? words().unsent : typing ? words().lostTyping
    : view.dataset.phase === "vote" && !ballot ? words().lostSaved : words().lost;
  const long = Date.now() - lostAt > LONG_MS;
  tell(said + (long ? " " + words().newCode : ""), true);
}
function hear() {
  const was = lostAt;
  heard = Date.now();
  lostAt = 0;
  standing();
  if (was && sending) sending.now();
}
function lose() {
  lostAt = lostAt || Date.now();
  standing();
}

// ---- What is shown ----
function show(html, asked) {
  if (sending && !asked) { waiting = html; return; }
  const fresh = document.createElement("div");
  fresh.innerHTML = html;
  for (const id of ["hosts", "cards", "view", "say"]) swap(find("#" + id), find("#" + id, fresh), asked === id);
  standing();
}
function swap(old, now, asked) {
  if (now && now.id === "hosts" && !(old && old.dataset.key === now.dataset.key)) tell(now.textContent.trim(), false);
  if (!old || !now) {
    if (now) { put(now); help(now); }
    if (old && (asked || !written(old))) old.remove();
    return;
  }
  const same = old.dataset.about === now.dataset.about && old.dataset.about;
  if (!asked) {
    if (old.dataset.key === now.dataset.key) return;
    const form = find("form", old);
    if (same && form && ("busy" in old.dataset || touched.has(form))) return;
    if (same === "join") return;  // this page knows which code was scanned
    if (written(old) || find("#line:focus,#text:focus", old)) return;  // no keyboard closes while one begins
    if (bare(old) === bare(now)) return mark(old, now);
  }
  const closed = old.dataset.phase === "vote" && !same && !asked;
  const said = find(".note[role=status]", old), read = said && said === document.activeElement;
  old.replaceWith(now);
  help(now);
  if (read && !asked) {  // what was just stored stays until somebody goes on
    now.prepend(said);
    said.focus({ preventScroll: true });
  }
  if (asked) land(now);
  else if (now.id === "view" && !(same && find("#ballot", now))) {
    const title = find("h1", now);
    tell((closed ? words().closed + " " : "") + (now.dataset.news || (title ? title.textContent : "")), false);
  }
}
// What is read aloud is marked: nothing is said of it, nobody loses their place.
function bare(part) {
  const copy = part.cloneNode(true);
  for (const each of all("[aria-current]", copy)) each.removeAttribute("aria-current");
  for (const each of all(".read", copy)) each.remove();
  return copy.innerHTML;
}
function mark(old, now) {
  const parts = "li, h1, h2, h3", marked = all(parts, now);
  all(parts, old).forEach((each, place) => {
    const then = marked[place];
    if (each.innerHTML !== then.innerHTML) each.innerHTML = then.innerHTML;
    each.setAttribute("aria-current", then.getAttribute("aria-current") || "false");
  });
  old.dataset.key = now.dataset.key;
}
function put(now) {
  if (now.id === "cards") find("#view").before(now);
  else find("#part")[now.id === "hosts" ? "prepend" : "append"](now);
}
function written(part) {
  return (find("#line,#text", part) || {}).value;
}
function land(root) {
  const place = find("[role=alert]", root) || find(".note", root) || find("h1", root);
  if (!place) return;
  place.tabIndex = -1;
  place.focus();
  place.scrollIntoView({ block: "center" });
}

// ---- Hearing from the laptop ----
function listen() {
  clearTimeout(timer);
  if (source) source.close();
  source = null;
  if (!window.EventSource || deaf > 2 && deaf % 4) return ask();
  source = new EventSource("/live?seen=" + seen);
  source.addEventListener("beat", well);
  source.addEventListener("part", (event) => {
    seen = event.lastEventId;
    well();
    show(event.data);
  });
  source.onerror = () => {
    source.close();
    source = null;
    ask();
  };
}
function well() {
  deaf = 0;
  hear();
}
// Where events fail, ask: it tells whether the laptop is gone, or only its events are.
async function ask() {
  let pause = deaf > 2 ? 5000 : 1000;
  deaf += 1;
  seen = 0;
  try {
    await now();
    missed = 0;
    hear();
  } catch (error) {
    missed += 1;
    pause = Math.min(SLOWEST_MS, 500 * 2 ** missed);
    lose();
  }
  clearTimeout(timer);
  timer = setTimeout(listen, about(pause));
}
function refresh() {
  tag = "";
  deaf = missed = 0;
  if (sending) sending.now();
  if (!source || source.readyState === 2 || Date.now() - heard > SILENT_MS) return listen();
  now().then(hear, lose);
}
// What was asked for before something was sent is older than the answer to that.
async function now() {
  const before = sent, answer = await within("/now", tag ? { headers: { "If-None-Match": tag } } : {});
  if (answer.status >= 500) throw new Error(answer.status);
  const html = answer.ok && await answer.text();
  if (!html || before !== sent) return;
  tag = answer.headers.get("ETag");
  show(html);
}
function within(address, options) {
  const stop = new AbortController(), alarm = setTimeout(() => stop.abort(), ANSWER_MS);
  return fetch(address, { ...options, cache: "no-store", signal: stop.signal })
    .finally(() => clearTimeout(alarm));
}

// ---- Sending ----
document.addEventListener("submit", (event) => {
  const form = event.target, fits = form.classList.contains("fit");
  const how = fits ? "cards" : { ballot: "view", "words-form": "say", "card-form": "cards" }[form.id];
  if (form.id === "language") { event.preventDefault(); speak(form, event.submitter); }
  if (!how) return;
  event.preventDefault();
  const button = fits ? event.submitter : find("button:not([type=button])", form);
  if (!sending) return send(form, how, button);
  if (form === sending.form) return;
  after = () => send(form, how, button);
  tell(words().unsent, true);
});
function send(form, how, button) {
  const body = new URLSearchParams(new FormData(form)), label = button.textContent;
  if (button.name) body.set(button.name, button.value);
  const rest = [...form.children].filter((each) => !each.contains(button));
  const busy = (on) => {
    form.classList.toggle("sending", on);
    for (const each of rest) each.inert = on;
    button.setAttribute("aria-disabled", on);
    button.textContent = on ? words().busy : label;
  };
  let wake = 0, flying = false;
  const mine = sending = { form, tries: 0, now: () => { if (!flying) { clearTimeout(wake); attempt(); } } };
  function done(html) {
    const took = html !== undefined, late = took ? null : waiting, next = after;
    sending = waiting = after = null;
    sent += 1;
    busy(false);
    lostAt = took ? 0 : lostAt;
    const line = find("#line"), typed = line && line.form !== form ? line.value : "";
    if (took) show(html, how);
    if (took && how === "view" && !find("#ballot")) keepSheet(null);
    if (took && how === "cards") {
      if (typed && find("#line")) find("#line").value = typed;
      keepCard();
    }
    if (late) show(late);
    if (next) next();
  }
  async function attempt() {
    mine.tries += 1;
    flying = true;
    let pause = Math.min(SLOWEST_MS, 500 * 2 ** mine.tries);
    try {
      const answer = await within(form.action, { method: "POST", body, headers: { "X-Part": "1" } });
      if (answer.ok || answer.status === 409) return done(await answer.text());
      if (answer.status < 500 && answer.status !== 429) { done(); return tell(words().failed, true); }
      pause = 1000 * answer.headers.get("Retry-After") || pause;
      standing();
    } catch (error) { lose(); }
    flying = false;
    wake = setTimeout(() => sending === mine && attempt(), about(pause));
  }
  busy(true);
  attempt();
}
// What a table did not send yet goes with this tab's own entry in its history, and nowhere else: it
// is there again when the phone reloads a page that it had put away. A ballot of one person is not
// kept: somebody else could see it.
function keep(more) {
  history.replaceState({ ...history.state, ...more }, "");
}
function keepCard() {
  const line = find("#line");
  keep(line ? { card: line.form.card.value, text: line.value } : { text: "" });
}
function keepSheet(form) {
  keep(form ? { round: form.round.value, table: form.dataset.table, sheet: [...new FormData(form)] } : { sheet: null });
}
function fillSheet() {
  const form = find("#ballot[data-table]"), { round, table, sheet } = history.state || {};
  if (form && sheet && round === form.round.value && table === form.dataset.table) fill(form, sheet, true);
}
function fillCard() {
  const line = find("#line"), { card, text } = history.state || {};
  if (line && text && card === line.form.card.value) line.value = text;
}
// Another language: what was filled in stays.
async function speak(form, button) {
  const kept = all("#ballot, #words-form, #card-form").map((each) => [each.id, [...new FormData(each)], touched.has(each)]);
  try {
    const body = new URLSearchParams(new FormData(form));
    body.set(button.name, button.value);
    const went = await within(form.action, { method: "POST", body });
    const joins = new URL(went.url).searchParams.has("language");
    if (joins) history.replaceState(null, "", went.url);
    const answer = joins ? went : await within(location.href, {});
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const name of ["lang", "dir"]) document.documentElement[name] = page.documentElement[name];
    document.title = page.title;
    document.body.replaceWith(page.body);
  } catch (error) { lose(); return; }
  for (const [id, fields, was] of kept) fill(find("#" + id), fields, was);
  help(document);
  const now = find(".language summary");
  if (now) now.focus();
  seen = document.body.dataset.seen;
  listen();
}
function fill(form, fields, was) {
  if (!form) return;
  for (const [name, value] of fields) {
    if (["once", "proof", "round", "block", "card", "seen"].includes(name)) continue;
    for (const field of all("[name='" + name + "']", form)) {
      if (field.type === "radio") field.checked = field.value === value;
      else field.value = value;
    }
  }
  if (was) touched.add(form);
}

// ---- Begin ----
for (const kind of ["input", "change"]) document.addEventListener(kind, (event) => {
  const { form, id } = event.target;
  if (form) touched.add(form);
  if (id === "line") keepCard();
  if (form && form.matches("#ballot[data-table]")) keepSheet(form);
  standing();
});
fillSheet();
help(document);
fillCard();
listen();
addEventListener("online", refresh);
addEventListener("offline", lose);
addEventListener("pageshow", (event) => { if (event.persisted) refresh(); });
document.addEventListener("visibilitychange", () => { if (!document.hidden) refresh(); });
setInterval(() => {
  if (lostAt) standing();
  else if (source && !document.hidden && Date.now() - heard > SILENT_MS) { source.close(); ask(); }
}, 5000);
