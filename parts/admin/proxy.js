// The form through a proxy server (decap-server in git mode) instead of the browser's access to a folder:
// it works in every browser, and each save is a commit.
//
// The browser's own file system holds a copy of the repository's data, read from the server when the
// form opens. Sveltia works on that copy as on a picked folder; what it saves goes to the server first
// and reaches the copy only when the server has taken it.

const COPY = "repository";
const FOLDER = "data";
const DEEP = 9;
const AT_ONCE = 20;
const ACTIONS = { create: "新增", update: "修改", delete: "删除", move: "改名" };
const STALE = (path) => `${path} 在表单打开以后被改过。请先记下您的修改，刷新页面再填一次。`;
const AWAY = "连不上本机的代理服务。请确认运行 make admin 的窗口还开着，然后再试一次。";
const REFUSED = (message) => `代理服务没有接受这次保存：${message}`;

/**
 * Lay the repository's copy into the browser.
 *
 * @param {{url: string, branch: string}} proxy the server's address and the branch that is checked out
 * @param {string[]} media folders of pictures, relative to the repository
 * @returns {Promise<{folder: FileSystemDirectoryHandle, save: (changes: object[]) => Promise<void>}>}
 *   what stands for the picked folder, and what to do before Sveltia writes to it
 */
export async function connect(proxy, media) {
  const ask = (action, params) => post(proxy, action, params);
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(COPY, { create: true });
  await folder.getDirectoryHandle(".git", { create: true }); // Sveltia takes no folder without it
  const wanted = new Map();
  for (const { data, file } of await ask("entriesByFolder", { folder: FOLDER, extension: ".yaml", depth: DEEP })) {
    // what is not UTF-8 would be saved broken, so the form does not get to see it
    if (data !== null && !data.includes("\uFFFD")) wanted.set(file.path, new Blob([data]));
  }
  for (const mediaFolder of new Set(media)) {
    for (const { path, content } of await ask("getMedia", { mediaFolder })) wanted.set(path, bytes(content));
  }
  await mirror(folder, wanted);
  return { folder, save: (changes) => save(ask, folder, changes) };
}

/** One request to the server; its errors in the words of an editor. */
async function post({ url, branch }, action, params) {
  const body = JSON.stringify({ action, params: { branch, ...params } });
  const answer = await fetch(url, { method: "POST", headers: { "Content-Type": "application/json" }, body }).catch(() => {
    throw new Error(AWAY);
  });
  const said = await answer.json();
  if (!answer.ok) throw new Error(REFUSED(said.error ?? said.message));
  return said;
}

/** Send Sveltia's changes: what is written in one commit, what goes away in a second. */
async function save(ask, folder, changes) {
  const written = changes.filter(({ action }) => action !== "delete");
  const moved = changes.filter(({ path, previousPath }) => previousPath && previousPath !== path);
  const gone = [...changes.filter(({ action }) => action === "delete").map(({ path }) => path), ...moved.map(({ previousPath }) => previousPath)];
  const files = await Promise.all(written.map(async ({ path, previousPath, data }) => ({ path, data: data ?? (await read(folder, previousPath ?? path)) })));
  const texts = files.filter(({ data }) => typeof data === "string");
  await unchanged(ask, folder, texts);
  const options = { commitMessage: message(changes), useWorkflow: false, status: "draft" };
  if (files.length) {
    const dataFiles = texts.map(({ path, data }) => ({ slug: path, path, raw: data }));
    const others = files.filter(({ data }) => typeof data !== "string");
    const assets = await Promise.all(others.map(async ({ path, data }) => ({ path, content: await base64(data), encoding: "base64" })));
    await ask("persistEntry", { dataFiles, assets, options });
  }
  if (gone.length) await ask("deleteFiles", { paths: gone, options: { commitMessage: options.commitMessage } });
}

/** The commit's message: what was done to which files. */
function message(changes) {
  const told = changes.map(({ action, path }) => `${ACTIONS[action]} ${path}`);
  return told.length === 1 ? `表单：${told[0]}` : `表单：保存 ${told.length} 个文件\n\n${told.join("\n")}`;
}

/** Refuse to write over what another hand has changed since the form read it. */
async function unchanged(ask, folder, texts) {
  if (!texts.length) return;
  const there = await ask("entriesByFiles", { files: texts.map(({ path }) => ({ path })) });
  for (const [place, { data }] of there.entries()) {
    const { path, data: next } = texts[place];
    const known = await (await read(folder, path))?.text();
    if ((data ?? undefined) !== known && data !== next) throw new Error(STALE(path));
  }
}

/** Make the copy hold these files and no others; what is the same is left as it is. */
async function mirror(folder, wanted) {
  const held = new Map();
  for await (const [path, parent, handle] of walk(folder, "")) {
    if (wanted.has(path)) held.set(path, handle);
    else await parent.removeEntry(handle.name);
  }
  const tasks = [...wanted];
  const work = async () => {
    for (let task = tasks.pop(); task; task = tasks.pop()) await put(folder, ...task, held.get(task[0]));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function put(folder, path, blob, held) {
  if (held && (await same(await held.getFile(), blob))) return;
  const file = await (held ?? handleOf(folder, path, true));
  const stream = await file.createWritable();
  await stream.write(blob);
  await stream.close();
}

async function* walk(folder, before) {
  for await (const [name, handle] of folder.entries()) {
    if (handle.kind === "directory") yield* walk(handle, `${before}${name}/`);
    else yield [`${before}${name}`, folder, handle];
  }
}

async function handleOf(folder, path, create) {
  const steps = path.split("/");
  let at = folder;
  for (const step of steps.slice(0, -1)) at = await at.getDirectoryHandle(step, { create });
  return at.getFileHandle(steps.at(-1), { create });
}

/** A file of the copy; undefined where there is none. */
const read = (folder, path) =>
  handleOf(folder, path, false).then(
    (handle) => handle.getFile(),
    () => undefined,
  );

async function same(a, b) {
  if (a.size !== b.size) return false;
  const [one, other] = (await Promise.all([a.arrayBuffer(), b.arrayBuffer()])).map((buffer) => new Uint8Array(buffer));
  return one.every((byte, index) => byte === other[index]);
}

const bytes = (text) => new Blob([Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))]);

async function base64(blob) {
  const reader = new FileReader();
  const read = new Promise((done, failed) => Object.assign(reader, { onload: done, onerror: failed }));
  reader.readAsDataURL(blob);
  await read;
  return reader.result.slice(reader.result.indexOf(",") + 1);
}
