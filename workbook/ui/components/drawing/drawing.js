// A drawing made on the server: what has a name can be tapped, with a pointer or the keyboard.
const SVG = "http://www.w3.org/2000/svg";
const shown = new WeakMap();

export default function ({ parentElement, data, setTriggerValue }) {
  const state = shown.get(parentElement) ?? { drawn: {}, count: 0 };
  shown.set(parentElement, state);
  state.tell = (name) => setTriggerValue("tapped", { name, count: ++state.count });
  state.move = (name, x, nudge, size) =>
    setTriggerValue("moved", { name, x, nudge, size, count: ++state.count });
  state.tappable = data.tappable;
  state.movable = data.movable;
  for (const size of ["wide", "narrow"]) {
    if (state.drawn[size] === data[size]) continue;
    state.drawn[size] = data[size];
    draw(parentElement.querySelector(`.${size}`), data[size], state, size);
  }
}

function draw(room, text, state, size) {
  const focused = room.getRootNode().activeElement;
  const name = room.contains(focused) ? focused.dataset.name : null;
  const svg = document.importNode(new DOMParser().parseFromString(text, "image/svg+xml").documentElement, true);
  if (!state.tappable) svg.setAttribute("role", "img");
  for (const group of state.tappable ? svg.querySelectorAll("g[data-name]") : []) prepare(group, state);
  room.replaceChildren(svg);
  for (const group of state.movable ? svg.querySelectorAll("g[data-x]") : []) letMove(group, svg, state, size);
  const groups = [...svg.querySelectorAll("g[role=button]")];
  // All are measured before any is changed: a change in between would lay out the whole drawing again.
  const boxes = groups.map((group) => group.getBBox());
  groups.forEach((group, place) => surround(group, boxes[place]));
  if (name) svg.querySelector(`g[data-name="${CSS.escape(name)}"]`)?.focus();
}

function prepare(group, state) {
  group.setAttribute("role", "button");
  group.setAttribute("tabindex", "0");
  group.setAttribute("aria-label", group.querySelector("title")?.textContent ?? "");
  group.addEventListener("click", (event) => {
    if (!group.wasDragged) tap(group, state, event);
    group.wasDragged = false;
  });
  group.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    state.tell(group.dataset.name);
  });
}

// A tap on the line itself tells where.
function tap(group, state, event) {
  if (group.dataset.name !== "add" || !state.movable) return state.tell(group.dataset.name);
  const svg = group.ownerSVGElement, size = group.closest(".wide") ? "wide" : "narrow";
  const x = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse()).x;
  state.move(group.dataset.name, x, 0, size);
}

// A ring of its own, since the outline of a group is drawn differently in each browser; it also makes the whole
// group one target, gaps between its lines included.
function surround(group, box) {
  const ring = document.createElementNS(SVG, "rect");
  ring.setAttribute("class", "ring");
  for (const [name, value] of Object.entries({
    x: box.x - 4, y: box.y - 3, width: box.width + 8, height: box.height + 6, rx: 5,
  })) ring.setAttribute(name, value);
  group.prepend(ring);
}

// Along the line only: with a pointer to where it is let go, with the arrow keys a step at a time.
function letMove(group, svg, state, size) {
  group.classList.add("movable");
  const place = (event) => new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse()).x;
  let begin = null;
  group.addEventListener("pointerdown", (event) => {
    begin = place(event);
    group.wasDragged = false;
    group.setPointerCapture(event.pointerId);
  });
  group.addEventListener("pointermove", (event) => {
    if (begin === null) return;
    const by = place(event) - begin;
    if (Math.abs(by) > 4) group.wasDragged = true;
    if (group.wasDragged) group.setAttribute("transform", `translate(${by} 0)`);
  });
  group.addEventListener("pointerup", (event) => {
    if (begin !== null && group.wasDragged) {
      state.move(group.dataset.name, Number(group.dataset.x) + place(event) - begin, 0, size);
    }
    group.removeAttribute("transform");
    begin = null;
  });
  group.addEventListener("pointercancel", () => {
    begin = null;
    group.removeAttribute("transform");
  });
  group.addEventListener("keydown", (event) => {
    const nudge = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!nudge) return;
    event.preventDefault();
    const isMirrored = svg.dataset.mirrored === "yes";
    state.move(group.dataset.name, null, isMirrored ? -nudge : nudge, size);
  });
}
