// The screens: each function returns what stands in the page, made anew when it is shown.

function header() {
  const total = DATA.dimensions.length;
  const done = total - openDimensions().length;
  const other = language === "nl" ? "en" : "nl";
  return element(
    "header",
    {},
    element(
      "div",
      { class: "bar" },
      element(
        "p",
        { class: "form-name" },
        written("span", DATA.title),
        DATA.owner && [" · ", written("span", DATA.owner)],
      ),
      scan && element("p", { class: "counted", id: "counted" }, say("counted", done, total)),
      button(say("other_language"), () => switchLanguage(other), { class: "quiet", lang: other }),
    ),
    scan && element("progress", { max: total, value: done, "aria-labelledby": "counted" }),
  );
}

function heading(text, attributes = {}) {
  return written("h1", text, { tabindex: -1, ...attributes });
}

function whereTo() {
  return written("strong", DATA.send_to || say("sender"), { class: "send-to" });
}

function keepingWords() {
  const attributes = { class: browserKeeps ? "" : "mind" };
  return element("p", attributes, say(browserKeeps ? "keeps" : "keeps_not"));
}

// Welcome

function welcomeScreen() {
  const total = DATA.dimensions.length;
  const minutes = Math.max(5, Math.round((total * 0.6) / 5) * 5);
  const levels = Math.min(DATA.levels, 9);
  return [
    heading(say("welcome")),
    lastDayOver(),
    scan && keptScan(),
    element("h2", {}, say("works")),
    element(
      "ol",
      {},
      element("li", {}, say("how_choose", total, minutes), " ", say("hint")),
      element("li", {}, say("how_save")),
      element(
        "li",
        {},
        DATA.last_date ? say("how_send_until", dayInWords(DATA.last_date)) : say("how_send"),
        " ",
        whereTo(),
      ),
    ),
    element("h2", {}, say("happens")),
    element(
      "ul",
      {},
      element("li", {}, say("happens_nothing_sent")),
      element("li", {}, say("happens_name")),
      element("li", {}, say("happens_group")),
      DATA.remarks && element("li", {}, say("happens_remarks")),
      DATA.ambition && element("li", {}, say("happens_ambition")),
      browserKeeps && element("li", {}, say("keeps")),
    ),
    !browserKeeps && element("p", { class: "mind" }, say("keeps_not")),
    !scan &&
      element(
        "div",
        { class: "actions" },
        button(say("begin"), begin, { class: "main" }),
        element("p", { class: "hint for-keys" }, say("use_digits", levels)),
      ),
    element("h2", {}, say("open_title")),
    element("p", {}, say("open_why"), " ", say("drop")),
    element("div", { class: "actions" }, button(say("open_file"), askForFile)),
  ];
}

function keptScan() {
  const total = DATA.dimensions.length;
  const done = total - openDimensions().length;
  return element(
    "div",
    { class: "box" },
    element("p", {}, say("kept_scan", scan.code, done, total)),
    element(
      "div",
      { class: "actions" },
      button(say("continue"), () => go(stepOf(scan.place)), { class: "main" }),
      button(say("overview"), () => go("overzicht")),
      button(say("restart"), () => clear("restart")),
    ),
  );
}

function lastDayOver() {
  if (!DATA.last_date) return null;
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
  return (
    today > DATA.last_date &&
    element("p", { class: "mind" }, say("last_day_over", dayInWords(DATA.last_date)))
  );
}

// One dimension

function dimensionScreen(place) {
  const dimension = DATA.dimensions[place];
  const total = DATA.dimensions.length;
  const isLast = place === total - 1;
  return [
    element(
      "form",
      {
        class: "question",
        novalidate: true,
        submit: (event) => {
          event.preventDefault();
          go(isLast ? "overzicht" : stepOf(place + 1));
        },
        keydown: chooseByDigit,
      },
      element(
        "p",
        { class: "eyebrow", id: "place" },
        ofModel("span", dimension.theme),
        " · ",
        say("place", place + 1, total),
      ),
      heading(dimension.name, { lang: DATA.language, "aria-describedby": "place" }),
      statementChoice(dimension),
      DATA.ambition && ambitionChoice(dimension),
      DATA.remarks && remarkField(dimension),
      element(
        "div",
        { class: "steps" },
        element(
          "div",
          { class: "ways" },
          button(
            [arrow("←"), element("span", { class: "word" }, say("previous"))],
            () => go(place === 0 ? "welkom" : stepOf(place - 1)),
            { class: "previous" },
          ),
          element(
            "button",
            { type: "submit", class: "main next" },
            say(isLast ? "finish" : "next"),
            arrow("→"),
          ),
        ),
        element(
          "div",
          { class: "others" },
          button(say("overview"), () => go("overzicht")),
          button(say("save"), save),
        ),
      ),
    ),
  ];
}

function arrow(sign) {
  return element("span", { "aria-hidden": "true", class: "arrow" }, sign);
}

function statementChoice(dimension) {
  const chosen = choiceOn(dimension);
  const option = (value, ...words) =>
    element(
      "label",
      { class: value.length === 1 ? "card" : "other" },
      element("input", {
        type: "radio",
        name: "choice",
        value,
        checked: chosen === value,
        change: () => {
          choose(dimension, value);
          refresh();
        },
      }),
      ...words,
    );
  return element(
    "fieldset",
    { id: "choice" },
    element("legend", {}, say("question"), " ", element("span", { class: "hint" }, say("hint"))),
    dimension.statements.map((statement, place) =>
      option(
        String(place + 1),
        ofModel("span", statement, { class: "statement" }),
        element("span", { class: "digit", "aria-hidden": "true" }, String(place + 1)),
      ),
    ),
    element(
      "div",
      { class: "others" },
      option("unknown", say("unknown")),
      option("not_applicable", say("not_applicable")),
      button(say("clear"), () => clearChoice(dimension), {
        class: "quiet clear",
        hidden: chosen === "",
      }),
    ),
  );
}

function clearChoice(dimension) {
  choose(dimension, "");
  const radios = [...document.querySelectorAll("#choice input")];
  for (const radio of radios) radio.checked = false;
  radios[0].focus();
  refresh();
  tell(say("cleared"));
}

/** Choose by a digit while the focus is in the question, and not in a text. */
function chooseByDigit(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  if (event.target.matches("textarea, [name=ambition]")) return;
  const radio =
    /^[1-9]$/.test(event.key) && document.querySelector(`#choice input[value="${event.key}"]`);
  if (!radio) return;
  event.preventDefault();
  radio.focus();
  radio.click();
}

function ambitionChoice(dimension) {
  const chosen = answerOn(dimension).ambition;
  const option = (level, ...words) =>
    element(
      "label",
      { class: "other" },
      element("input", {
        type: "radio",
        name: "ambition",
        value: level ?? "",
        checked: level === chosen,
        change: () => {
          change(dimension, { ambition: level });
          refresh();
        },
      }),
      ...words,
    );
  return element(
    "fieldset",
    { id: "ambition" },
    element(
      "legend",
      {},
      say("ambition"),
      " ",
      element("span", { class: "hint" }, say("may_be_empty")),
    ),
    element(
      "div",
      { class: "others" },
      dimension.statements.map((_, place) =>
        option(
          place + 1,
          element("span", { class: "unseen" }, say("statement"), " "),
          String(place + 1),
        ),
      ),
      option(null, say("no_ambition")),
    ),
  );
}

function remarkField(dimension) {
  return element(
    "div",
    { class: "remark" },
    element("label", { for: "remark" }, say("remark")),
    " ",
    element("span", { class: "hint", id: "remark-hint" }, say("remark_hint")),
    element(
      "textarea",
      {
        id: "remark",
        dir: "auto",
        rows: 2,
        maxlength: DATA.longest_note,
        "aria-describedby": "remark-hint",
        input: (event) => {
          // Half a letter, which is what pasting up to the limit can leave, is no text.
          change(dimension, { note: event.target.value.replace(/[\ud800-\udfff]/gu, "") });
          const isFull = event.target.value.length >= DATA.longest_note - 1;
          const words = isFull ? say("full", DATA.longest_note) : "";
          const told = document.getElementById("full");
          if (told.textContent !== words) told.textContent = words;
          refresh();
        },
      },
      answerOn(dimension).note,
    ),
    element("p", { id: "full", class: "mind", role: "status" }),
  );
}

// Overview

function overviewScreen() {
  const left = openDimensions();
  return [
    heading(say("overview")),
    element("p", {}, left.length ? say("left", left.length) : say("left_none")),
    element(
      "div",
      { class: "actions" },
      left.length > 0 &&
        button(say("first_open"), () => go(stepOf(DATA.dimensions.indexOf(left[0]))), {
          class: "main",
        }),
      button(say("save"), save, { class: left.length ? "" : "main" }),
    ),
    element(
      "div",
      { class: "overview" },
      themes().map(([theme, dimensions]) =>
        element(
          "section",
          {},
          ofModel("h2", theme),
          element(
            "ul",
            {},
            dimensions.map((dimension) => element("li", {}, overviewLink(dimension))),
          ),
        ),
      ),
    ),
    element(
      "div",
      { class: "actions end" },
      button(say("open_file"), askForFile),
      button(say("restart"), () => clear("restart")),
    ),
  ];
}

function overviewLink(dimension) {
  const choice = choiceOn(dimension);
  const step = stepOf(DATA.dimensions.indexOf(dimension));
  return element(
    "a",
    {
      href: "#" + step,
      click: (event) => {
        event.preventDefault(); // the browser would go there later than the next key
        go(step);
      },
      class: choice === "" ? "is-open" : "",
    },
    element("span", { class: "number" }, String(dimension.number)),
    " ",
    element(
      "span",
      { class: "about" },
      ofModel("span", dimension.name, { class: "name" }),
      " ",
      element(
        "span",
        { class: "state" },
        choiceInWords(dimension),
        answerOn(dimension).note && ", " + say("remark_too"),
      ),
    ),
  );
}

function choiceInWords(dimension) {
  const choice = choiceOn(dimension);
  if (choice === "") return say("open");
  return choice.length === 1 ? say("statement_of", choice) : say(choice);
}

/** Return the names of the themes, each with its dimensions. */
function themes() {
  const found = new Map();
  for (const dimension of DATA.dimensions) {
    if (!found.has(dimension.theme)) found.set(dimension.theme, []);
    found.get(dimension.theme).push(dimension);
  }
  return [...found];
}

// Done

function doneScreen() {
  const left = openDimensions();
  return [
    heading(say("done")),
    written("p", fileName(), { class: "file-name" }),
    element("p", {}, say("done_place"), " ", say("done_unsaved")),
    scan.files > 1 && element("p", { class: "mind" }, say("done_again")),
    element(
      "div",
      { class: "box" },
      element("p", {}, say("send_to"), " ", whereTo()),
      DATA.last_date && element("p", {}, say("last_day", dayInWords(DATA.last_date))),
      element("p", {}, say("done_code", scan.code)),
    ),
    lastDayOver(),
    left.length > 0 && element("p", { class: "mind" }, say("left_may", left.length)),
    element(
      "div",
      { class: "actions" },
      left.length > 0 &&
        button(say("first_open"), () => go(stepOf(DATA.dimensions.indexOf(left[0]))), {
          class: "main",
        }),
      button(say("save_again"), save),
    ),
    element("h2", {}, say("done_change_title")),
    element("p", {}, say("done_change")),
    element(
      "div",
      { class: "actions" },
      button(say("overview"), () => go("overzicht")),
    ),
    element("h2", {}, say("done_forget_title")),
    element("p", {}, say(browserKeeps ? "done_forget" : "done_close")),
    browserKeeps &&
      element(
        "div",
        { class: "actions" },
        button(say("forget"), () => clear("forget")),
      ),
  ];
}

// On paper

function printedForm() {
  return [
    element(
      "h1",
      {},
      written("span", DATA.title),
      DATA.owner && [" · ", written("span", DATA.owner)],
    ),
    scan && element("p", {}, say("printed"), ". ", say("printed_code", scan.code), "."),
    themes().map(([theme, dimensions]) => [
      ofModel("h2", theme),
      dimensions.map((dimension) => printedDimension(dimension)),
    ]),
  ];
}

function printedDimension(dimension) {
  const choice = choiceOn(dimension);
  const { ambition, note } = answerOn(dimension);
  const row = (value, text) =>
    element(
      "li",
      { class: value === choice ? "chosen" : "" },
      element("span", { class: "mark" }, value === choice ? "☒" : "☐"),
      text,
    );
  return element(
    "section",
    {},
    element("h3", {}, `${dimension.number}. `, ofModel("span", dimension.name)),
    element(
      "ul",
      {},
      dimension.statements.map((statement, place) =>
        row(String(place + 1), ofModel("span", statement)),
      ),
    ),
    element(
      "ul",
      { class: "others" },
      ["unknown", "not_applicable"].map((value) => row(value, say(value))),
    ),
    ambition !== null && element("p", {}, say("ambition_of", ambition)),
    note && element("p", {}, say("remark"), ": ", written("span", note, { class: "note" })),
  );
}
