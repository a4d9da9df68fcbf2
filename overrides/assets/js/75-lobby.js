// The operator's page: a live preview of each screen, at the moment that is asked for.
{
  const form = document.querySelector("[data-lobby-at]");
  const glasses = [...document.querySelectorAll("[data-lobby-frame]")];
  // A preview leaves no trace on the device, so "now" is asked for as a moment like any other.
  const now = () => new Date(Date.now() + 8 * 3600000).toISOString().slice(0, 19);
  const show = (glass, at) => {
    let frame = glass.querySelector("iframe");
    if (!frame) {
      frame = document.createElement("iframe");
      frame.title = glass.dataset.title;
      glass.append(frame);
    }
    frame.src = `${glass.dataset.lobbyFrame}?at=${at || now()}`;
  };
  if (form) {
    const watch = new IntersectionObserver((seen) => {
      for (const { isIntersecting, target } of seen) {
        if (!isIntersecting) continue;
        watch.unobserve(target);
        show(target, form.elements.at.value);
      }
    });
    for (const glass of glasses) watch.observe(glass);
    const again = () => {
      for (const glass of glasses) if (glass.querySelector("iframe")) show(glass, form.elements.at.value);
      for (const link of document.querySelectorAll("[data-lobby-link]")) {
        link.search = form.elements.at.value ? `?at=${form.elements.at.value}` : "";
      }
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      again();
    });
    form.addEventListener("reset", () => setTimeout(again));
  }
}
