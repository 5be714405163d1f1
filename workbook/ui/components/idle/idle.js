// Tells the server that a person is there, and closes the page when nobody is.
// The server decides; this page only counts along, and asks before it leaves.
const ASK_EVERY = 10_000, TELL_EVERY = 20_000, LAST_WORDS = 1_500, RETRY = 5_000, ANSWER_WITHIN = 8_000;
const SIGNS = ["keydown", "pointerdown", "touchstart", "wheel"];
const running = new WeakMap();

export default function ({ parentElement, data }) {
  const watch = running.get(parentElement) ?? begin(parentElement);
  running.set(parentElement, watch);
  watch.words = data.words;
  return () => { watch.stop(); running.delete(parentElement); };
}

function begin(parent) {
  const line = parent.querySelector(".line"), cover = parent.querySelector(".cover");
  const watch = { words: {}, until: Infinity, limit: Infinity, told: 0, typed: 0, heard: Date.now(), run: null, isStuck: false };
  const timers = {};
  const later = (name, act, wait) => { clearTimeout(timers[name]); timers[name] = setTimeout(act, Math.max(0, wait)); };

  const ask = async method => {
    let answer;
    try {
      const signal = AbortSignal.timeout(ANSWER_WITHIN);         // a server killed at the wrong moment may never answer
      const response = await fetch("/human", { method, keepalive: method === "POST", cache: "no-store", signal });
      answer = await response.json();
    } catch {
      return later("ask", check, RETRY);                       // the server is away for a moment; the countdown goes on
    }
    if (typeof answer.left === "number") return isOpen(answer);
    if (answer.run === watch.run || !hasUnsentWords()) return leave();
    watch.isStuck = true;                                      // restarted: what was typed last is only on this page
    say(watch.words.restarted, true);
    setFree();
    later("ask", check, RETRY);
  };

  const isOpen = answer => {
    watch.run = answer.run;
    watch.isStuck = false;
    watch.heard = Date.now();
    watch.until = Date.now() + answer.left * 1000;
    watch.limit = answer.limit * 1000;
    clearTimeout(timers.cover);
    cover.hidden = true;
    if (answer.left <= 0) return lock();
    count();
    later("ask", check, ASK_EVERY);
  };

  const check = () => ask("GET");
  const hasUnsentWords = () => watch.typed > watch.heard - 3_000;

  const count = () => {
    const left = watch.until - Date.now(), warning = Math.min(60_000, watch.limit / 2);
    if (!watch.isStuck) say(left <= warning ? watch.words.soon : "");
    if (left <= 0) { over(); return; }
    later("count", count, left > warning ? left - warning : left);
  };

  // Time is over here; another window may have been busy, so the server is asked first.
  const over = () => {
    later("cover", () => {                                     // no answer: at least nobody reads along
      cover.hidden = false;
      if (!watch.isStuck) say(watch.words.away);
      watch.isStuck = true;
    }, LAST_WORDS);
    check();
  };

  const lastWords = () => {
    const field = document.activeElement;
    if (field?.matches("textarea, input")) field.blur();             // Streamlit sends what was typed
    return new Promise(done => setTimeout(done, LAST_WORDS));
  };

  const lock = async () => {
    watch.stop();
    await lastWords();
    cover.hidden = false;
    try { await fetch("/lock", { method: "POST", redirect: "manual" }); } catch { /* it locks by itself */ }
    leave();
  };

  const leave = () => {
    watch.stop();
    const here = location.pathname + location.search;
    location.replace(here === "/" ? "/unlock" : `/unlock?next=${encodeURIComponent(here)}`);
    later("leave", leave, ANSWER_WITHIN);                      // until the door has really opened in its place
  };

  // Streamlit's own "connection error" makes the page behind it inert; the way in must stay within reach.
  const setFree = () => {
    for (let node = parent; node; node = node.parentNode ?? node.host) node.removeAttribute?.("inert");
  };

  const say = (words, withLink = false) => {
    if (line.firstChild?.textContent === words || (!words && !line.firstChild)) return;
    line.replaceChildren();
    if (!words) return;
    line.append(words);
    if (!withLink) return;
    const link = document.createElement("a");
    Object.assign(link, { href: "/unlock", target: "_blank", rel: "noopener", textContent: watch.words.unlock });
    line.append(" ", link);
  };

  const tell = () => { watch.told = Date.now(); ask("POST"); };

  // Keys that a script presses (the autosave does) are no sign of a person.
  const someone = event => {
    if (!event.isTrusted) return;
    const isKnown = watch.limit !== Infinity, pause = isKnown ? Math.min(TELL_EVERY, watch.limit / 10) : 1_000;
    watch.until = Date.now() + watch.limit;
    if (isKnown) count();
    if (Date.now() - watch.told >= pause) tell();
    else later("tell", tell, watch.told + pause - Date.now());
  };
  const typed = event => { if (event.isTrusted) watch.typed = Date.now(); };
  const back = () => { if (document.visibilityState === "visible") check(); };

  const listeners = [...SIGNS.map(sign => [sign, someone]), ["input", typed], ["visibilitychange", back]];
  for (const [name, act] of listeners) document.addEventListener(name, act, { capture: true, passive: true });
  watch.stop = () => {
    for (const [name, act] of listeners) document.removeEventListener(name, act, { capture: true });
    for (const name in timers) clearTimeout(timers[name]);
  };
  check();
  return watch;
}
