// Words in the language of the page, and elements made of them.
//
// Text is only ever set as text: no element is made from markup, which the page's policy forbids
// the browser to do as well.

const DATA = JSON.parse(document.getElementById("data").textContent);

// A statement is its place in the text of the model, which is there for the file, or itself.
for (const dimension of DATA.dimensions) {
  dimension.statements = dimension.statements.map((place) =>
    typeof place === "string" ? place : DATA.file.model.text.slice(...place),
  );
}

let language = "nl";

/** Return the words of that name; a list holds those for one and for another number. */
function say(name, ...values) {
  const found = DATA.words[language][name];
  const text = Array.isArray(found) ? found[values[0] === 1 ? 0 : 1] : found;
  return text.replace(/\{(\d)\}/g, (_, place) => values[place]);
}

/** Return a day, of the form 2026-12-12, in words. */
function dayInWords(day) {
  const form = { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  return new Intl.DateTimeFormat(language === "nl" ? "nl-NL" : "en-GB", form).format(
    new Date(day + "T00:00:00Z"),
  );
}

/**
 * Return an element. An attribute that is a function listens to the event of that name; one that is
 * false, null or undefined is left out. Children are elements, texts, or nothing.
 */
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(name, value);
    }
  }
  made.append(...children.flat().filter((child) => child));
  return made;
}

/** Return an element with a text that a person wrote, in whatever direction it is written. */
function written(tag, text, attributes = {}) {
  return element(tag, { dir: "auto", ...attributes }, text);
}

/** Return an element with a text of the model, in the language of the model. */
function ofModel(tag, text, attributes = {}) {
  return written(tag, text, { lang: DATA.language, ...attributes });
}

/** Return a button that does something. */
function button(text, click, attributes = {}) {
  return element("button", { type: "button", click, ...attributes }, text);
}
