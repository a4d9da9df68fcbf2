// Which keys a screen believes: the one pinned when it was set up, whoever that key named as its
// successor, and none that was revoked.
//
// An envelope may carry `keys`, pairs of a key and its predecessor's signature over its name, and
// `revoked`, keys that the newest one no longer wants believed, with `revokedSig`. Only the newest key
// names a successor or revokes, so whoever finds an old one can do neither.

const MOST = 20;
const isKey = (text) => typeof text === "string" && /^[\w-]{43}$/.test(text);
const rows = (list) => (Array.isArray(list) ? list.slice(-MOST) : []);

/**
 * @param {{load: function, save: function}} keep
 * @param {string} pin public key pinned at set-up, or ""
 * @param {(text: string, signature: string, key: string) => Promise<boolean>} verify
 */
export function makeTrust(keep, pin, verify) {
  const kept = keep.load("keys") || {};
  let keys = rows(kept.keys);
  let revoked = rows(kept.revoked);
  // A key once pinned stays: an address without it, or with another, does not loosen the check.
  if (!keys.length && pin) learn([pin], []);

  function learn(nextKeys, nextRevoked) {
    if (nextKeys.join() === keys.join() && nextRevoked.join() === revoked.join()) return;
    keys = nextKeys;
    revoked = nextRevoked;
    keep.save("keys", { keys, revoked });
  }

  /** The keys that `envelope` leads to from ours, oldest first. */
  async function follow(envelope) {
    const found = keys.slice();
    for (const row of rows(envelope.keys)) {
      const [key, signature] = Array.isArray(row) ? row : [];
      if (!isKey(key) || found.indexOf(key) >= 0 || revoked.indexOf(key) >= 0) continue;
      if (await verify("showcase-key " + key, signature, found[found.length - 1])) found.push(key);
    }
    return found;
  }

  async function struck(envelope, newest) {
    const named = rows(envelope.revoked).filter((key) => isKey(key) && key !== newest);
    if (!named.length) return revoked;
    const text = "showcase-revoked " + envelope.revoked.join(" ");
    if (!(await verify(text, envelope.revokedSig, newest))) return revoked;
    return revoked.concat(named.filter((key) => revoked.indexOf(key) < 0)).slice(-MOST);
  }

  return {
    /**
     * Judge an envelope.
     *
     * @returns {Promise<{reason: string, learn: () => void}>} reason: "", "bad-signature" or
     *   "revoked-key"; learn: to be called when what the envelope holds has become what is played, not
     *   before, or a power cut would leave a release on the disk whose key is believed no longer
     */
    async judge(envelope) {
      if (!keys.length) return { reason: "", learn() {} };
      const found = await follow(envelope);
      const out = await struck(envelope, found[found.length - 1]);
      const left = found.filter((key) => out.indexOf(key) < 0);
      for (const key of left.slice().reverse()) {
        if (!(await verify(envelope.payload, envelope.sig, key))) continue;
        return { reason: "", learn: () => learn(left, out) };
      }
      let reason = "bad-signature";
      for (const key of out) if (await verify(envelope.payload, envelope.sig, key)) reason = "revoked-key";
      return { reason, learn() {} };
    },
    /** For the panel: how the newest key begins, and how many are revoked. */
    summary: () => (keys.length ? keys[keys.length - 1].slice(0, 8) + ", revoked " + revoked.length : "no"),
  };
}
