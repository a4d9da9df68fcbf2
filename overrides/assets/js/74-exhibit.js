// An exhibit's page: its citation gets today's date (in China) and a button that copies it, and the
// arrow keys lead to the exhibits before and after it.
{
  const words = { copied: "已复制", failed: "没有复制成，请复制选中的文字" };
  const cited = document.querySelector("[data-citation]");

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false; // not allowed, or a page without HTTPS
    }
  }

  if (cited) {
    cited.querySelector("[data-accessed]").textContent = new Date(Date.now() + 8 * 3600e3).toISOString().slice(0, 10);
    const row = cited.nextElementSibling;
    row.hidden = false;
    row.querySelector("button").addEventListener("click", async () => {
      const done = await copy(cited.textContent.trim());
      if (!done) getSelection().selectAllChildren(cited);
      row.querySelector("[role=status]").textContent = done ? words.copied : words.failed;
    });
  }

  const ways = { ArrowLeft: "prev", ArrowRight: "next" };
  const busy = "input, textarea, select, dialog, [contenteditable], [role=region][tabindex]";
  if (document.querySelector("[data-leafed]")) {
    document.addEventListener("keydown", (event) => {
      const rel = ways[event.key];
      if (!rel || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.target.closest?.(busy)) return;
      const link = document.querySelector(`.around a[rel="${rel}"]`);
      if (link) location.href = link.href;
    });
  }
}
