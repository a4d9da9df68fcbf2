// The chapter bar says which chapter of the page is being read, and keeps it in sight.
{
  const bar = document.querySelector("[data-chapter-bar]");
  const row = bar?.querySelector(".chapter-bar__row");
  const show = (link) => {
    if (!row || !link) return;
    const [inside, outside] = [link.getBoundingClientRect(), row.getBoundingClientRect()];
    if (inside.left < outside.left || inside.right > outside.right)
      row.scrollLeft += inside.left - outside.left - row.clientWidth / 3;
  };
  show(bar?.querySelector("[aria-current]"));
  const links = new Map();
  for (const link of bar?.querySelectorAll('a[href^="#"]') ?? []) {
    const chapter = document.getElementById(link.hash.slice(1));
    if (chapter) links.set(chapter, link);
  }
  if (links.size) {
    const seen = new Set();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          if (entry.isIntersecting) seen.add(entry.target);
          else seen.delete(entry.target);
        }
        const current = [...links.keys()].find((chapter) => seen.has(chapter));
        for (const [chapter, link] of links) {
          if (chapter === current) link.setAttribute("aria-current", "true");
          else link.removeAttribute("aria-current");
        }
        show(links.get(current));
      },
      { rootMargin: "-15% 0px -70% 0px" },
    );
    for (const chapter of links.keys()) observer.observe(chapter);
  }
}
