// SHA-256 for pages without WebCrypto (plain http in a closed network).

const K = new Uint32Array(64);
const START = new Uint32Array(8);

(function constants() {
  let found = 0;
  for (let n = 2; found < 64; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
    if (!prime) continue;
    if (found < 8) START[found] = (Math.sqrt(n) % 1) * 4294967296;
    K[found++] = (Math.cbrt(n) % 1) * 4294967296;
  }
})();

const turn = (x, n) => (x >>> n) | (x << (32 - n));

/** The digest of bytes, as a lower-case hexadecimal string. */
export function sha256(bytes) {
  const h = Uint32Array.from(START);
  const size = bytes.length;
  const blocks = (size + 9 + 63) >> 6;
  const block = new Uint8Array(64);
  const view = new DataView(block.buffer);
  const w = new Uint32Array(64);
  for (let b = 0; b < blocks; b++) {
    const at = b * 64;
    block.fill(0);
    block.set(bytes.subarray(at, Math.min(at + 64, size)));
    if (size >= at && size < at + 64) block[size - at] = 0x80;
    if (b === blocks - 1) {
      view.setUint32(56, Math.floor(size / 536870912));
      view.setUint32(60, size << 3);
    }
    mix(h, w, view);
  }
  return Array.from(h, (x) => ("0000000" + x.toString(16)).slice(-8)).join("");
}

function mix(h, w, view) {
  for (let i = 0; i < 16; i++) w[i] = view.getUint32(i * 4);
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15];
    const y = w[i - 2];
    const s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
    const s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
    w[i] = w[i - 16] + s0 + w[i - 7] + s1;
  }
  let [a, b, c, d, e, f, g, k] = h;
  for (let i = 0; i < 64; i++) {
    const t1 = (k + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
    const t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    k = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  [a, b, c, d, e, f, g, k].forEach((x, i) => (h[i] += x));
}
