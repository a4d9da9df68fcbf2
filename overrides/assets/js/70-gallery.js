// The door of the walk (the page's head names it where it was made): fetches nothing until it is
// asked for. Without the walk, or without scripts, the style sheet hides the button.
{
  const failed = "展厅没有取到，请稍后再试。下面的平铺长廊和目录内容相同。";
  const preparing = "正在布置展厅…";

  function styled(href) {
    if (!href || document.querySelector(`link[href="${href}"]`)) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const link = document.createElement("link");
      Object.assign(link, { rel: "stylesheet", href, onload: resolve, onerror: reject });
      document.head.append(link);
    });
  }

  const bundle = document.querySelector('meta[name="showcase-walk"]');

  const evening = () => {
    const said = document.documentElement.dataset.scheme;
    return said ? said === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  };

  // `address` is the scene to open, `from` the one whose door led there.
  async function enter(button, address = button.dataset.walk, from = "") {
    const said = button.closest(".gallery-hall").querySelector(".gallery-said");
    button.setAttribute("aria-busy", "true");
    said.textContent = preparing;
    try {
      const [walk, scene] = await Promise.all([
        import(new URL(bundle.content, document.baseURI).href),
        fetch(address, { cache: "no-cache" }).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status))),
        styled(bundle.dataset.style),
      ]);
      said.textContent = "";
      const overflow = document.documentElement.style.overflow;
      document.documentElement.style.overflow = "hidden";
      const back = (reason) => {
        document.documentElement.style.overflow = overflow;
        said.textContent = reason || "";
        button.focus();
      };
      try {
        button.walk = walk.open(document.body, scene, { from, evening: evening(), onleave: back, onthrough: (next) => through(next, address, back) });
      } catch (error) {
        back(walk.graphics() ? failed : error.message);
      }
    } catch {
      said.textContent = failed;
    } finally {
      button.removeAttribute("aria-busy");
    }
  }

  // The room behind a door belongs to a button of its own; where it cannot be had, one is outside again.
  function through(next, address, back) {
    back("");
    const button = document.querySelector(`.gallery-enter[data-walk="${CSS.escape(next)}"]`);
    if (button) enter(button, next, address);
  }

  for (const button of bundle ? document.querySelectorAll(".gallery-enter[data-walk]") : []) {
    button.addEventListener("click", () => button.hasAttribute("aria-busy") || enter(button));
  }
}
