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

  async function enter(button) {
    const said = button.closest(".gallery-hall").querySelector(".gallery-said");
    button.setAttribute("aria-busy", "true");
    said.textContent = preparing;
    try {
      const address = new URL(bundle.content, document.baseURI).href;
      const [walk, scene] = await Promise.all([
        import(address),
        fetch(button.dataset.walk, { cache: "no-cache" }).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status))),
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
        button.walk = walk.open(document.body, scene, { onleave: back });
      } catch (error) {
        back(walk.graphics() ? failed : error.message);
      }
    } catch {
      said.textContent = failed;
    } finally {
      button.removeAttribute("aria-busy");
    }
  }

  for (const button of bundle ? document.querySelectorAll(".gallery-enter[data-walk]") : []) {
    button.addEventListener("click", () => button.hasAttribute("aria-busy") || enter(button));
  }
}
