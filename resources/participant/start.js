// What happens: which screen is shown, and what a person does there.

const page = {
  top: element("div"),
  notice: element("div", { id: "notice", role: "alert" }),
  screen: element("div", { id: "screen" }),
  bottom: element("footer"),
  told: element("p", { class: "unseen", role: "status" }),
  drop: element("p", { id: "drop", hidden: true }),
  file: element("input", { type: "file", accept: ".dgw", hidden: true, change: takeFile }),
};

/** Return what stands behind # in the address for the dimension at a place. */
function stepOf(place) {
  return String(Math.min(place, DATA.dimensions.length - 1) + 1);
}

/** What is in view: the number of a dimension by its place, or the name of a screen. */
let step = location.hash.slice(1);

/** Show a step at once, before the next key; the browser's own 'back' leads to the former one. */
function go(next) {
  step = next;
  show();
  location.hash = step; // in some viewers of mail a page has no address to change
}

/** What to say at the top of the next screen. */
let nextNotice = "";

function goWith(step, words) {
  nextNotice = words;
  go(step);
}

/** Show the screen of the step and put the focus on its heading. */
function show({ focus = true } = {}) {
  const place = Number(step) - 1;
  let screen = welcomeScreen;
  if (scan && Number.isInteger(place) && DATA.dimensions[place]) {
    scan.place = place;
    keep();
    screen = () => dimensionScreen(place);
  } else if (scan && step === "klaar" && scan.saved) {
    screen = doneScreen;
  } else if (scan && (step === "overzicht" || step === "klaar")) {
    screen = overviewScreen;
  }
  document.documentElement.lang = language;
  page.top.replaceChildren(header());
  notice(nextNotice);
  nextNotice = "";
  // In one element that a screen reader knows: so it hears as one that all of it is gone, with what
  // had the focus, and then says where the focus is.
  page.screen.replaceChildren(element("article", {}, ...screen().flat(2)));
  showBottom();
  const title = page.screen.querySelector("h1");
  document.title = say("page_title", title.textContent, DATA.title);
  if (focus) {
    scrollTo(0, 0);
    title.focus();
  }
}

/** Show again what an answer changes outside the question itself. */
function refresh() {
  const total = DATA.dimensions.length;
  const done = total - openDimensions().length;
  document.getElementById("counted").textContent = say("counted", done, total);
  page.top.querySelector("progress").value = done;
  page.screen.querySelector(".clear").hidden = !page.screen.querySelector("#choice :checked");
  showBottom();
}

function showBottom() {
  page.bottom.replaceChildren(
    ...(scan && page.screen.querySelector("form")
      ? [
          keepingWords(),
          element(
            "p",
            {},
            scan.saved ? say("saved_status", fileName()) : say("unsaved_status"),
            " ",
            say("send_to"),
            " ",
            whereTo(),
            DATA.last_date && [". ", say("last_day", dayInWords(DATA.last_date))],
          ),
        ]
      : []),
  );
}

/** Say it to who does not see the page. */
function tell(words) {
  page.told.textContent = "";
  requestAnimationFrame(() => {
    page.told.textContent = words;
  });
}

/** Say it at the top of the page, to who sees it and to who hears it. */
function notice(words, isFault = false) {
  page.notice.replaceChildren(
    ...(words ? [element("p", { class: isFault ? "fault" : "" }, words)] : []),
  );
  if (words) page.notice.scrollIntoView({ block: "nearest" });
}

function switchLanguage(other) {
  language = other;
  try {
    localStorage.setItem("dgw-language", other);
  } catch {
    // Then it is Dutch again the next time.
  }
  show({ focus: false });
  page.top.querySelector("button").focus();
}

function begin() {
  scan = newScan();
  keep();
  go(stepOf(0));
}

/** Make room for another person; `name` is that of the words to ask it with. */
async function clear(name) {
  if (!(await isSure(name))) return;
  forget();
  goWith("welkom", say("forgotten"));
}

/** Ask in a dialog; the words that it needs have names that begin with `name`. */
function isSure(name) {
  return new Promise((resolve) => {
    const dialog = element(
      "dialog",
      {
        "aria-labelledby": "dialog-title",
        "aria-describedby": "dialog-text",
        close: () => {
          dialog.remove();
          resolve(dialog.returnValue === "yes");
        },
      },
      element("h2", { id: "dialog-title" }, say(name + "_title")),
      element("p", { id: "dialog-text" }, say(name + "_sure")),
      element(
        "div",
        { class: "actions" },
        button(say(name), () => dialog.close("yes"), { class: "main" }),
        button(say("cancel"), () => dialog.close(), { autofocus: true }),
      ),
    );
    document.body.append(dialog);
    dialog.showModal();
  });
}

// Files

function save() {
  const text = fileText();
  const address = URL.createObjectURL(new Blob([text], { type: "application/octet-stream" }));
  const link = element("a", { href: address, download: fileName(), hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  scan.saved = true;
  scan.files += 1;
  keep();
  go("klaar");
}

function askForFile() {
  page.file.value = ""; // so that the same file can be opened again
  page.file.click();
}

function takeFile() {
  if (page.file.files.length) openFile(page.file.files);
}

async function openFile(files) {
  try {
    if (files.length !== 1) throw new FileFault("many_files");
    if (files[0].size > DATA.largest_file) throw new FileFault("too_large");
    const found = scanIn(await files[0].text());
    const unsaved = scan && !scan.saved && Object.keys(scan.answers).length > 0;
    if (unsaved && !(await isSure("replace"))) return;
    scan = found;
    keep();
    goWith("overzicht", say("file_kept_note"));
  } catch (error) {
    const isOurs = error instanceof FileFault;
    notice(isOurs ? say(error.message, ...error.values) : say("unreadable"), true);
  }
}

function hasFiles(event) {
  return [...(event.dataTransfer?.types ?? [])].includes("Files");
}

function showDrop(isShown) {
  page.drop.textContent = say("drop_here");
  page.drop.hidden = !isShown;
}

addEventListener("dragover", (event) => {
  if (!hasFiles(event)) return;
  event.preventDefault();
  showDrop(true);
});
addEventListener("dragleave", (event) => {
  if (event.relatedTarget === null) showDrop(false);
});
addEventListener("drop", (event) => {
  if (!hasFiles(event)) return;
  event.preventDefault();
  showDrop(false);
  openFile(event.dataTransfer.files);
});

// The browser

addEventListener("hashchange", () => {
  const asked = location.hash.slice(1);
  if (asked === step) return;
  step = asked;
  show();
});
addEventListener("beforeunload", (event) => {
  if (wouldLose()) event.preventDefault();
});
addEventListener("storage", (event) => {
  if (event.key !== DATA.key && event.key !== null) return;
  const before = JSON.stringify({ ...scan, place: 0 });
  takeUp();
  if (JSON.stringify({ ...scan, place: 0 }) === before) return;
  show({ focus: false });
  notice(say("other_tab"));
});
addEventListener("beforeprint", () => {
  document.getElementById("printed").replaceChildren(
    ...printedForm()
      .flat(3)
      .filter((p) => p),
  );
});
addEventListener("afterprint", () => document.getElementById("printed").replaceChildren());

takeUp();
try {
  if (localStorage.getItem("dgw-language") === "en") language = "en";
} catch {
  // Dutch, then.
}
document
  .getElementById("page")
  .replaceChildren(
    page.top,
    element("main", {}, page.notice, page.screen, page.drop),
    page.bottom,
    page.told,
    page.file,
  );
show({ focus: false });
