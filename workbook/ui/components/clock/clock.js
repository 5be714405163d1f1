// Counts in the browser how long the interpreter is still there; the server is not asked each minute.
const running = new WeakMap();

export default function ({ parentElement, data }) {
  const part = name => parentElement.querySelector(name);
  clearInterval(running.get(parentElement));
  const show = () => {
    const left = Math.ceil((data.ends_ms - Date.now()) / 60000);
    const share = Math.min(1, Math.max(0, 1 - (data.ends_ms - Date.now()) / (data.minutes * 60000)));
    const reading = left <= data.reading;
    part(".who").textContent = data.words.who;
    part(".bar i").style.width = `${Math.round(share * 100)}%`;
    part(".left").textContent = left > 0 ? data.words.left.replace("{n}", left) : data.words.over;
    part(".clock").classList.toggle("reading", reading);
    const tell = reading && left > 0 ? data.words.reading : "";
    if (part(".tell").textContent !== tell) part(".tell").textContent = tell;
  };
  show();
  running.set(parentElement, setInterval(show, 5000));
  return () => clearInterval(running.get(parentElement));
}
