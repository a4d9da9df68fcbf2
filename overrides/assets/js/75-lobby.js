// The operator's page: a live preview of each screen, at the moment that is asked for.
{
  const form = document.querySelector("[data-lobby-at]");
  const glasses = [...document.querySelectorAll("[data-lobby-frame]")];
  // A preview leaves no trace on the device, so "now" is asked for as a moment like any other.
  const now = () => new Date(Date.now() + 8 * 3600000).toISOString().slice(0, 19);
  /** Which release the screen should show: what its manifest says now. */
  const release = async (glass) => {
    const told = glass.parentElement.querySelector("[data-lobby-release]");
    try {
      const answer = await fetch(`${glass.dataset.lobbyFrame}manifest.json?preview`, { cache: "no-store" });
      const { release: number } = JSON.parse((await answer.json()).payload);
      told.textContent = number ? told.dataset.lobbyRelease.replace("{}", number) : told.dataset.draft;
    } catch {
      // the link to the manifest stays
    }
  };
  // A preview is a whole screen: it starts when it is asked for, and one after the other.
  let turn = Promise.resolve();
  const show = (glass) => {
    turn = turn.then(
      () =>
        new Promise((done) => {
          let frame = glass.querySelector("iframe");
          if (!frame) {
            frame = document.createElement("iframe");
            frame.title = glass.dataset.title;
            glass.replaceChildren(frame);
          }
          frame.onload = done;
          setTimeout(done, 5000);
          frame.src = `${glass.dataset.lobbyFrame}?at=${form.elements.at.value || now()}`;
        }),
    );
  };
  if (form) {
    const watch = new IntersectionObserver((seen) => {
      for (const { isIntersecting, target } of seen) {
        if (!isIntersecting) continue;
        watch.unobserve(target);
        release(target);
      }
    });
    for (const glass of glasses) {
      watch.observe(glass);
      glass.querySelector("[data-lobby-play]").addEventListener("click", (event) => {
        event.preventDefault();
        show(glass);
      });
    }
    const address = () => {
      for (const link of document.querySelectorAll("[data-lobby-link]")) {
        link.search = form.elements.at.value ? `?at=${form.elements.at.value}` : "";
      }
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      for (const glass of glasses) show(glass);
      address();
    });
    form.addEventListener("reset", () =>
      setTimeout(() => {
        for (const glass of glasses) if (glass.querySelector("iframe")) show(glass);
        address();
      }),
    );
  }
}
