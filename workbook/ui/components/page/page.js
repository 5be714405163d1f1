// What belongs to the document rather than to an element: its language, its look, and where it begins.
// The style sheet is a file that is loaded once; as an element it would be read anew on every page.
let before, tell, count = 0, left = 0, going = false, taps = [];

// A field sends what was typed some moments after it was left: a page that is asked for before that would not come.
const SENDS_MS = 150;
const ROOMS_COVER_PX = 768; // below that Streamlit lays the sidebar over the page
document.addEventListener("focusout", (event) => {
  if (event.target.matches?.("input, textarea")) left = performance.now();
});

// A link to another place on the same page turns it without loading anything anew; in a new tab it is a link as any.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-turn]");
  if (!link || !tell || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  tell("turned", { query: link.search, count: ++count, taps });
});

// A button, answer or box within a piece of HTML. A list is made anew at every tap, perhaps while a finger is down:
// what counts is that the finger comes up over what has the same name. Every message carries the last taps, since
// Streamlit keeps only the newest of those that wait.
const SAME_TAP_MS = 700, KEPT = 20;
let down, lifted = { key: null, at: 0 }, moment = 0;
const nameOf = (event) => event.target.closest?.("[data-tap]")?.dataset.tap;
document.addEventListener("pointerdown", (event) => { down = event.button ? null : nameOf(event); });
document.addEventListener("pointerup", (event) => {
  const key = nameOf(event);
  if (!key || key !== down) return;
  lifted = { key, at: performance.now() };
  tap(key);
});
document.addEventListener("click", (event) => {
  const key = nameOf(event);
  const isToldAlready = key === lifted.key && event.detail && performance.now() - lifted.at < SAME_TAP_MS;
  if (key && !isToldAlready) tap(key); // with the keyboard, or an aid that clicks
});

function tap(key) {
  if (!tell || isAway()) return;
  moment = Math.max(moment + 1, Date.now());
  taps = [...taps, { key, at: moment }].slice(-KEPT);
  tell("tapped", { taps });
  holdFocus(key);
}

// What was tapped is made anew with all around it: the keyboard stays there, or where one went from it.
const HOLDS_MS = 3000;
let held, holding;
function holdFocus(key) {
  held = key;
  holding?.disconnect();
  const until = performance.now() + HOLDS_MS;
  const observer = new MutationObserver(() => {
    if (performance.now() > until) observer.disconnect();
    else if (document.activeElement === document.body)
      document.querySelector(`[data-tap="${CSS.escape(held)}"]`)?.focus({ preventScroll: true });
  });
  holding = observer;
  observer.observe(document.body, { childList: true, subtree: true });
}
document.addEventListener("focusin", (event) => {
  if (event.target.matches("[data-tap]")) held = event.target.dataset.tap;
  else holding?.disconnect();
});

// Alt and a letter or an arrow, where a button says so; also where it is off, for else the browser would go back.
document.addEventListener("keydown", (event) => {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
  const key = event.code.startsWith("Key") ? event.code.slice(3) : event.key;
  const button = document.querySelector(`[data-tap][aria-keyshortcuts="Alt+${CSS.escape(key)}"]`);
  if (!button) return;
  event.preventDefault();
  if (!button.disabled) tap(button.dataset.tap);
});

// Among the answers of a row the arrows lead on.
document.addEventListener("keydown", (event) => {
  const answer = event.target.closest?.("[data-tap][role=radio]");
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (!answer || !step || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const row = [...answer.parentElement.children];
  row[(row.indexOf(answer) + step + row.length) % row.length].focus();
});

// A link to another page goes there as the browser's own Back and Forward do: nothing is loaded anew.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-go]");
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  // Without a server nobody could show the other page; and a second tap on the way there is one too many.
  if (isAway() || going || link.href === location.href) return;
  going = true;
  setTimeout(() => {
    going = false;
    history.pushState(null, "", link.href);
    dispatchEvent(new PopStateEvent("popstate"));
    uncover(link);
  }, performance.now() - left < SENDS_MS ? SENDS_MS : 0);
});

function isAway() {
  return document.querySelector("[data-testid=stApp]").dataset.testConnectionState !== "CONNECTED";
}

// In a narrow window the rooms lie over the page; whoever chose one wants to see it.
function uncover(link) {
  const rooms = link.closest("[data-testid=stSidebar]");
  if (rooms && innerWidth < ROOMS_COVER_PX) rooms.querySelector("[data-testid=stSidebarCollapseButton] button")?.click();
}

// What opens a part is called a button, and a button answers the space bar.
document.addEventListener("keydown", (event) => {
  const link = event.target.closest?.("a[data-turn][role=button]");
  if (!link || event.key !== " ") return;
  event.preventDefault();
  link.click();
});

// Where the address names a place on the page, it comes into view once it is there.
function showPlace(place) {
  const until = performance.now() + 3000;
  const look = () => {
    const found = document.querySelector(`[data-at="${CSS.escape(place)}"]`);
    if (found) found.scrollIntoView({ block: "center" });
    else if (performance.now() < until) setTimeout(look, 60);
  };
  look();
}

export default function ({ data, setTriggerValue }) {
  tell = setTriggerValue;
  const page = document.documentElement;
  page.lang = data.lang;
  page.dir = "ltr";
  page.classList.toggle("wb-undisturbed", data.undisturbed);
  if (!document.getElementById("wb-look")) {
    const look = Object.assign(document.createElement("link"), { id: "wb-look", rel: "stylesheet", href: data.look });
    document.head.append(look);
  }
  // Every page and every step begins at its top; Streamlit keeps the place where the step before was left.
  if (before !== undefined && before !== data.place)
    document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
  if (data.at && before !== data.place) showPlace(data.at);
  before = data.place;
}
