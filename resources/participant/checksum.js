// The form in which a .dgw file is counted, and its SHA-256; both as storage/session_file.py does.

// Its own, because browsers lend theirs (crypto.subtle) to some pages only: not to those of an
// intranet without https.

/** Return the SHA-256, in hexadecimal digits, of a text of ASCII letters (FIPS 180-4). */
function sha256(text) {
  const length = text.length;
  const words = new Uint32Array((((length + 8) >> 6) + 1) * 16);
  for (let i = 0; i < length; i++) words[i >> 2] |= text.charCodeAt(i) << (24 - (i % 4) * 8);
  words[length >> 2] |= 0x80 << (24 - (length % 4) * 8);
  words[words.length - 2] = Math.floor(length / 0x20000000);
  words[words.length - 1] = length << 3;

  const state = SHA256_ROOTS.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
  const constants = SHA256_ROOTS.map((prime) => fraction(Math.cbrt(prime)));
  const turn = (word, by) => (word >>> by) | (word << (32 - by));
  const schedule = new Int32Array(64);
  for (let block = 0; block < words.length; block += 16) {
    for (let i = 0; i < 64; i++) {
      if (i < 16) {
        schedule[i] = words[block + i];
      } else {
        const [early, late] = [schedule[i - 15], schedule[i - 2]];
        schedule[i] =
          schedule[i - 16] +
          (turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)) +
          schedule[i - 7] +
          (turn(late, 17) ^ turn(late, 19) ^ (late >>> 10));
      }
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i++) {
      const first =
        (h +
          (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) +
          ((e & f) ^ (~e & g)) +
          constants[i] +
          schedule[i]) |
        0;
      const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => {
      state[i] = (state[i] + word) | 0;
    });
  }
  return state.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

/** The first 64 primes: the standard takes its constants from their roots. */
const SHA256_ROOTS = (() => {
  const primes = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime)) primes.push(n);
  return primes;
})();

/** Return the first 32 bits behind the point of a number. */
function fraction(number) {
  return ((number - Math.floor(number)) * 0x100000000) | 0;
}

/** Return a copy of what JSON can hold, in which the keys of each object are in order. */
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}

/** Return the checksum of the content of a .dgw file. */
function checksumOf({ session, model }) {
  const text = JSON.stringify(sorted({ session, model }));
  return sha256(
    text.replace(
      /[\u007f-\uffff]/g,
      (unit) => "\\u" + unit.charCodeAt(0).toString(16).padStart(4, "0"),
    ),
  );
}
