// Every page and every step begins at its top; Streamlit keeps the place where the step before was left.
let before;
export default function ({ data }) {
  if (before !== undefined && before !== data.place)
    document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
  before = data.place;
}
