// Counts a step down in the browser, without a sound; it stands still where `ends_ms` is missing.
const running = new WeakMap();

export default function ({ parentElement, data }) {
  const part = name => parentElement.querySelector(name);
  clearInterval(running.get(parentElement));
  const show = () => {
    const left = data.ends_ms ? (data.ends_ms - Date.now()) / 1000 : data.seconds_left;
    const shown = Math.max(0, Math.ceil(left));
    part("time").textContent = `${Math.floor(shown / 60)}:${String(shown % 60).padStart(2, "0")}`;
    const share = Math.min(1, Math.max(0, 1 - left / (data.minutes * 60)));
    part(".bar i").style.width = `${Math.round(share * 100)}%`;
    const tell = left <= 0 ? data.over : "";
    if (part(".tell").textContent !== tell) part(".tell").textContent = tell;
  };
  show();
  if (data.ends_ms) running.set(parentElement, setInterval(show, 500));
  return () => clearInterval(running.get(parentElement));
}
