// Tells browsers and screen readers which language the page speaks, also after a switch.
export default function ({ data }) {
  document.documentElement.lang = data.lang;
  document.documentElement.dir = "ltr";
}
