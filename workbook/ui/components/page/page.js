// What belongs to the document rather than to an element: its language, its look, and where it begins.
// The style sheet is a file that is loaded once; as an element it would be read anew on every page.
let before, tell, count = 0;

// A link to another place on the same page turns it without loading anything anew; in a new tab it is a link as any.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-turn]");
  if (!link || !tell || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  tell("turned", { query: link.search, count: ++count });
});

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
  before = data.place;
}
