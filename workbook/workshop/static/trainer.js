import { live } from "./live.js";

const here = document.querySelector(".here"), notes = document.querySelector(".notes");
let shown = "";

const send = live("/live/picture", (picture) => {
  here.textContent = here.dataset.template.replace("{n}", picture.here);
  for (const button of document.querySelectorAll("button[data-do]")) {
    const { do: what, what: value, activity } = button.dataset;
    const is_on = what === "groups"
      ? picture.groups === Number(value)
      : picture.block === value && picture.activity === activity;
    button.setAttribute("aria-pressed", is_on);
  }
  if (shown !== picture.block) {
    shown = picture.block;
    const template = document.querySelector(`template[data-notes="${shown}"]`);
    notes.replaceChildren(template.content.cloneNode(true));
  }
});

document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-do]");
  if (button) send({ ...button.dataset });
  const close = event.target.closest("button.close");
  if (close && confirm(close.dataset.sure)) send({ do: "close" });
});
