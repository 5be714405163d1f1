// Two comforts of the door's pages; everything works without them.
for (const tick of document.querySelectorAll("[data-shows]")) {
  const fields = tick.dataset.shows.split(" ").map(id => document.getElementById(id));
  tick.hidden = false;
  tick.addEventListener("change", event => {
    for (const field of fields) field.type = event.target.checked ? "text" : "password";
  });
  tick.closest("form").addEventListener("submit", () => {
    for (const field of fields) field.type = "password"; // so that no browser remembers it as plain text
  });
}
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
// Looking at a passphrase takes a moment: say that the click was heard, and take only one.
for (const form of document.forms) {
  form.addEventListener("submit", () => {
    const button = form.querySelector("[type=submit]");
    button.setAttribute("aria-disabled", "true");
    form.addEventListener("submit", event => event.preventDefault());
  });
}
window.addEventListener("pageshow", event => event.persisted && location.reload());
