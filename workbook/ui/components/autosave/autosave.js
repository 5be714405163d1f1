// Sends what is being typed without waiting for the field to lose focus: after a short rest, and at the
// latest `ms_typing` after the first unsent key, so that steady typing is sent as well. Ctrl+Enter is how the
// stock text area commits without losing focus or caret; fields inside a form are left alone.
// While the server is away Streamlit would close the fields and put a notice over them. Here they stay open,
// and what is typed meanwhile is sent as soon as the server is back and the page has been drawn again.
export default function ({ data }) {
  const app = document.querySelector("[data-testid=stApp]");
  const waiting = new Map();
  let wasAway = false;
  const isAway = () => app.dataset.testConnectionState !== "CONNECTED";
  const commit = area => {
    if (wasAway || isAway()) return;
    const timers = waiting.get(area);
    if (timers) { clearTimeout(timers.rest); clearTimeout(timers.most); waiting.delete(area); }
    // The key comes up again, or Streamlit's shortcuts take it for held and no longer answer.
    for (const way of ["keydown", "keyup"]) area.dispatchEvent(new KeyboardEvent(way,
      { key: "Enter", code: "Enter", keyCode: 13, ctrlKey: true, bubbles: true, cancelable: true }));
  };
  const typed = event => {
    const area = event.target;
    if (area.tagName !== "TEXTAREA" || area.closest("[data-testid=stForm]")) return;
    const timers = waiting.get(area) ?? { most: setTimeout(() => commit(area), data.ms_typing) };
    clearTimeout(timers.rest);
    timers.rest = setTimeout(() => commit(area), data.ms_rest);
    waiting.set(area, timers);
  };
  // A shortcut acts on what stands in the field, also on the word typed just now; and a letter that
  // meets the notice of an absent server belongs to the field.
  const pressed = event => {
    if (!event.isTrusted) return;
    const areas = [...waiting.keys()];
    if (event.altKey) areas.forEach(commit);
    else if (isAway() && event.key.length === 1 && !event.target.closest("textarea, input")) areas.at(-1)?.focus();
  };
  const hidden = () => {
    const area = document.activeElement;
    if (document.visibilityState === "hidden" && area?.tagName === "TEXTAREA" && waiting.has(area)) commit(area);
  };

  const keepOpen = () => {
    wasAway = true;
    for (const area of document.querySelectorAll("textarea:disabled")) area.disabled = false;
    const notice = document.querySelector("[role=dialog]:not(:has([data-testid=stVerticalBlock]))");
    notice?.querySelector("button")?.click();
  };
  const sendWaiting = () => {
    if (isAway() || app.dataset.testScriptState !== "notRunning") return;
    wasAway = false;
    for (const area of [...waiting.keys()]) commit(area);
  };
  let soon = 0;
  const look = () => {
    if (isAway()) keepOpen();
    else if (wasAway) { clearTimeout(soon); soon = setTimeout(sendWaiting, data.ms_rest); }
  };
  const watch = new MutationObserver(look);
  watch.observe(document.body, { subtree: true, childList: true,
    attributeFilter: ["disabled", "data-test-connection-state", "data-test-script-state"] });

  document.addEventListener("input", typed, true);
  document.addEventListener("keydown", pressed, true);
  document.addEventListener("visibilitychange", hidden);
  return () => {
    watch.disconnect();
    document.removeEventListener("input", typed, true);
    document.removeEventListener("keydown", pressed, true);
    document.removeEventListener("visibilitychange", hidden);
  };
}
