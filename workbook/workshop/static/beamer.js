import { follows, live, told } from "./live.js";

const SVG = "http://www.w3.org/2000/svg";
const sign = (effect) => document.querySelector(`template[data-sign="${effect}"]`).content.firstElementChild;
const first = document.querySelector(".puzzles figure");

// Each seat's sign lies by itself; nothing is added up.
function layPuzzle(figure, seats) {
  const drawing = figure.querySelector("svg");
  drawing.querySelector("g.laid")?.remove();
  const laid = drawing.appendChild(document.createElementNS(SVG, "g"));
  laid.setAttribute("class", "laid");
  for (const [spot, [x, y, width, height]] of Object.entries(told.spots)) {
    const signs = seats.map((seat) => seat.pieces[spot]).filter(Boolean);
    let size = 28;
    while (size > 8 && Math.floor(width / (size + 5)) * Math.floor(height / (size + 5)) < signs.length) size -= 1;
    const across = Math.max(1, Math.floor(width / (size + 5)));
    signs.forEach((effect, number) => {
      const one = laid.appendChild(sign(effect).cloneNode(true));
      one.setAttribute("x", x + (number % across) * (size + 5));
      one.setAttribute("y", y + Math.floor(number / across) * (size + 5));
      one.setAttribute("width", size);
      one.setAttribute("height", size);
      one.dataset.spot = spot;
    });
  }
}

function showPuzzles(picture) {
  const box = first.parentElement;
  const groups = picture.groups > 1 ? Array.from({ length: picture.groups }, (_, at) => at + 1) : [0];
  while (box.children.length > groups.length) box.lastElementChild.remove();
  while (box.children.length < groups.length) box.append(first.cloneNode(true));
  groups.forEach((group, at) => {
    const figure = box.children[at];
    figure.querySelector("figcaption").textContent = group ? told.group.replace("{n}", group) : "";
    layPuzzle(figure, picture.seats.filter((seat) => !group || seat.group === group));
  });
  box.dataset.groups = groups.length;
}

// A mark for each seat: which stop it was for them, or that they chose this.
function marksOf(picture, row) {
  if (picture.activity === "line")
    return picture.seats.map((seat) => [seat.line.indexOf(row) + 1 || "", seat.group]).filter(([mark]) => mark);
  const chose = (seat) => (picture.activity === "poll" ? String(seat.poll) === row : seat.questions.includes(row));
  return picture.seats.filter(chose).map((seat) => ["", seat.group]);
}

function showRows(picture) {
  for (const row of document.querySelectorAll("[data-row]")) {
    const marks = marksOf(picture, row.dataset.row).map(([mark, group]) => {
      const one = document.createElement("i");
      one.textContent = mark || (picture.groups > 1 ? group : "");
      return one;
    });
    row.querySelector(".marks").replaceChildren(...marks);
  }
}

let ends = 0;
const clock = document.querySelector("time");
setInterval(() => {
  const left = Math.max(0, Math.ceil((ends - Date.now()) / 1000));
  clock.textContent = ends ? `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}` : "";
}, 500);

live("/live/picture", (picture) => {
  if (!follows(picture)) return;
  ends = picture.ends_ms;
  if (first) showPuzzles(picture);
  showRows(picture);
});
