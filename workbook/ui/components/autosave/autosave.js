// Sends what is being typed without waiting for the field to lose focus: after a short rest, and at the
// latest `ms_typing` after the first unsent key, so that steady typing is sent as well. Ctrl+Enter is how the
// stock text area commits without losing focus or caret; fields inside a form are left alone.
export default function ({ data }) {
  const waiting = new WeakMap();
  const commit = area => {
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
  // A shortcut acts on what stands in the field, also on the word typed just now.
  const shortcut = event => { if (event.altKey && waiting.has(event.target)) commit(event.target); };
  const hidden = () => {
    const area = document.activeElement;
    if (document.visibilityState === "hidden" && area?.tagName === "TEXTAREA" && waiting.has(area)) commit(area);
  };
  document.addEventListener("input", typed, true);
  document.addEventListener("keydown", shortcut, true);
  document.addEventListener("visibilitychange", hidden);
  return () => {
    document.removeEventListener("input", typed, true);
    document.removeEventListener("keydown", shortcut, true);
    document.removeEventListener("visibilitychange", hidden);
  };
}
