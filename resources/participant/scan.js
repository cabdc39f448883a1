// The scan that is filled in: its answers, how the browser keeps it, and its file.

/** The scan of whoever is filling in; null until someone begins. */
let scan = null;

/** Return a new, empty scan: its id and its code are random. */
function newScan() {
  const now = moment();
  const letters = randomNumbers(6, DATA.code_letters.length).map((n) => DATA.code_letters[n]);
  return {
    id: randomNumbers(16, 256)
      .map((byte) => byte.toString(16).padStart(2, "0"))
      .join(""),
    code: letters.slice(0, 3).join("") + "-" + letters.slice(3).join(""),
    created_at: now,
    changed_at: now,
    answers: {},
    saved: false, // whether a file holds all of it
    files: 0, // saved in this browser
    place: 0, // of the dimension to go on with
  };
}

/** Return numbers below `bound`, at most 256, each as likely as another. */
function randomNumbers(count, bound) {
  const found = [];
  const most = 256 - (256 % bound);
  while (found.length < count) {
    const [byte] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < most) found.push(byte % bound);
  }
  return found;
}

/** Return the time of now, or one second after `last` if that is later. */
function moment(last = null) {
  const earliest = last === null ? 0 : Date.parse(last) + 1000;
  return new Date(Math.max(Date.now(), earliest)).toISOString().slice(0, 19) + "+00:00";
}

// Answers

const NO_ANSWER = { level: null, ambition: null, not_applicable: false, note: "", unknown: false };

function answerOn(dimension) {
  return scan?.answers[dimension.number] ?? NO_ANSWER;
}

/** Return "1" up to the highest level, "unknown", "not_applicable", or "" where it is open. */
function choiceOn(dimension) {
  const answer = answerOn(dimension);
  if (answer.not_applicable) return "not_applicable";
  if (answer.unknown) return "unknown";
  return answer.level === null ? "" : String(answer.level);
}

function choose(dimension, choice) {
  change(dimension, {
    level: /^[1-9]$/.test(choice) ? Number(choice) : null,
    not_applicable: choice === "not_applicable",
    unknown: choice === "unknown",
  });
}

function change(dimension, changes) {
  const answer = { ...answerOn(dimension), ...changes };
  if (Object.keys(NO_ANSWER).every((name) => answer[name] === NO_ANSWER[name])) {
    delete scan.answers[dimension.number];
  } else {
    scan.answers[dimension.number] = answer;
  }
  scan.saved = false;
  keep();
}

function openDimensions() {
  return DATA.dimensions.filter((dimension) => choiceOn(dimension) === "");
}

/** Tell whether closing the page would lose answers. */
function wouldLose() {
  return scan !== null && !scan.saved && !browserKeeps && Object.keys(scan.answers).length > 0;
}

// In the browser

/** Whether the browser keeps the scan; some do not for a page that is a file, or for anyone. */
let browserKeeps = false;

function keep() {
  try {
    localStorage.setItem(DATA.key, JSON.stringify(scan));
    browserKeeps = true;
  } catch {
    browserKeeps = false;
  }
}

/** Take up the scan that the browser kept, if it has one that this form can use. */
function takeUp() {
  scan = null;
  try {
    localStorage.setItem(DATA.key + "-test", "1");
    localStorage.removeItem(DATA.key + "-test");
    browserKeeps = true;
    const kept = JSON.parse(localStorage.getItem(DATA.key));
    if (kept === null) return;
    const answers = Object.entries(kept.answers);
    scan = {
      ...usableScan({
        ...kept,
        answers: answers.map(([number, answer]) => ({ dimension: Number(number), ...answer })),
      }),
      saved: kept.saved === true,
      files: Number(kept.files) || 0,
      place: Number(kept.place) || 0,
    };
  } catch {
    // Nothing is kept, or something that this form does not know: then one begins anew.
  }
}

function forget() {
  scan = null;
  try {
    localStorage.removeItem(DATA.key);
  } catch {
    // What is not kept needs no removing.
  }
}

// As a file

function fileName() {
  return `Ingevuld-${scan.code}.dgw`;
}

/** Return the text of the file; a corrected scan keeps its id and says that it is later. */
function fileText() {
  if (!scan.saved && scan.files) scan.changed_at = moment(scan.changed_at);
  const session = {
    ...DATA.file.session,
    id: scan.id,
    code: scan.code,
    created_at: scan.created_at,
    changed_at: scan.changed_at,
    answers: DATA.dimensions
      .filter((dimension) => scan.answers[dimension.number])
      .map((dimension) => ({
        dimension: dimension.number,
        ...scan.answers[dimension.number],
        rounds: [],
      })),
  };
  const file = { ...DATA.file, session, checksum: checksumOf({ ...DATA.file, session }) };
  return JSON.stringify(sorted(file), null, 1) + "\n";
}

/** What is wrong with a file, in the words of that name. */
class FileFault extends Error {
  constructor(name, ...values) {
    super(name);
    this.values = values;
  }
}

/** Return the scan in the text of a file; FileFault if it is not one of this form. */
function scanIn(text) {
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    throw new FileFault("not_a_scan");
  }
  if (file === null || typeof file !== "object" || file.format !== DATA.file.format) {
    throw new FileFault("not_a_scan");
  }
  if (Number.isInteger(file.version) && file.version > DATA.file.version) {
    throw new FileFault("newer");
  }
  const { session, model } = file;
  if (!isObject(session) || !isObject(model) || file.checksum !== checksumOf(file)) {
    throw new FileFault("damaged");
  }
  if (session.role !== DATA.file.session.role) throw new FileFault("not_filled_in");
  if (
    session.prepared_id !== DATA.file.session.prepared_id ||
    model.content_hash !== DATA.file.model.content_hash
  ) {
    const names = [session.title, session.organisation].filter((name) => name);
    throw new FileFault("other_scan", names.join(" · "));
  }
  return { ...usableScan(session), saved: true, files: 1, place: 0 };
}

/** Return what a scan is made of; FileFault if this form cannot use it. */
function usableScan({ id, code, created_at, changed_at, answers }) {
  if (
    !/^[0-9a-f]{32}$/.test(id) ||
    !/^[A-Z0-9]{3}-[A-Z0-9]{3}$/.test(code) ||
    !isTime(created_at) ||
    !isTime(changed_at) ||
    !Array.isArray(answers)
  ) {
    throw new FileFault("invalid");
  }
  return { id, code, created_at, changed_at, answers: usableAnswers(answers) };
}

function isTime(value) {
  return /^\d{4}(-\d\d){2}T\d\d(:\d\d){2}(\.\d{1,6})?\+00:00$/.test(value) && !!Date.parse(value);
}

function isObject(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

/** Return answers by the number of their dimension; FileFault if this form cannot use one. */
function usableAnswers(answers) {
  const found = {};
  for (const answer of answers) {
    if (
      !isObject(answer) ||
      !DATA.dimensions.some((dimension) => dimension.number === answer.dimension) ||
      answer.dimension in found ||
      !isLevel(answer.level) ||
      !isLevel(answer.ambition) ||
      typeof answer.not_applicable !== "boolean" ||
      typeof answer.unknown !== "boolean" ||
      typeof answer.note !== "string" ||
      Array.from(answer.note).length > DATA.longest_note
    ) {
      throw new FileFault("invalid");
    }
    const { level, ambition, not_applicable, note, unknown } = answer;
    // What the invitation does not ask for, nobody could see or take out here.
    found[answer.dimension] = {
      level,
      ambition: DATA.ambition ? ambition : null,
      not_applicable,
      note: DATA.remarks ? note : "",
      unknown,
    };
  }
  return found;
}

function isLevel(value) {
  return value === null || (Number.isInteger(value) && value >= 1 && value <= DATA.levels);
}
