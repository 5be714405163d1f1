import { follows, live } from "./live.js";

const state = document.querySelector(".state"), group = document.querySelector(".group");

function isPressed(button, picture) {
  const { do: what, what: value, effect } = button.dataset;
  if (what === "lay") return picture.pieces[value] === effect;
  if (what === "line") return picture.line.includes(value);
  if (what === "choose") return picture.questions.includes(value);
  return picture.poll === Number(value);
}

const send = live("/live/seat", (picture) => {
  if (!follows(picture)) return;
  state.textContent = "";
  group.textContent = picture.group ? group.dataset.template.replace("{n}", picture.group) : "";
  for (const button of document.querySelectorAll("button[data-do]")) {
    button.disabled = false;
    button.setAttribute("aria-pressed", isPressed(button, picture));
    const number = button.querySelector("b");
    if (number) number.textContent = picture.line.indexOf(button.dataset.what) + 1 || "";
  }
}, () => { state.textContent = state.dataset.lost; });

document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-do]");
  if (button) send({ ...button.dataset });
});
