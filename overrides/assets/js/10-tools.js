// Reading tools in the header: colour scheme and 长辈版, kept in this browser only.
{
  const root = document.documentElement;
  const keep = (name, value) => {
    if (value) root.dataset[name] = value;
    else delete root.dataset[name];
    try {
      if (value) localStorage.setItem(`showcase-${name}`, value);
      else localStorage.removeItem(`showcase-${name}`);
    } catch {
      // storage is blocked: the setting lasts for this page
    }
  };
  const systemDark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.scheme ? root.dataset.scheme === "dark" : systemDark.matches);
  const actions = {
    scheme: () => keep("scheme", isDark() ? "light" : "dark"),
    size: () => keep("size", root.dataset.size === "large" ? "" : "large"),
  };
  const tools = document.querySelector(".site-tools");
  const show = () => {
    tools.querySelector('[data-tool="scheme"]').setAttribute("aria-pressed", String(isDark()));
    tools.querySelector('[data-tool="size"]').setAttribute("aria-pressed", String(root.dataset.size === "large"));
  };
  if (tools) {
    tools.addEventListener("click", (event) => {
      const button = event.target.closest("[data-tool]");
      if (!button || !actions[button.dataset.tool]) return;
      actions[button.dataset.tool]();
      show();
    });
    show();
  }
}
