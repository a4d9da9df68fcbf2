// A borrowed venue: name, two colours and a picture of an approved company, for a set time.

const COLOUR = /^#[0-9a-f]{6}$/i;

/** Put a theme on, or with null take it off. Only text, checked colours and a file of the release. */
export function makeBorrow(doc, fileUrl) {
  const style = doc.documentElement.style;
  const name = doc.getElementById("guest");
  const logo = doc.getElementById("guest-logo");
  return (theme) => {
    doc.documentElement.classList.toggle("borrowed", !!theme);
    doc.documentElement.classList.toggle("with-logo", !!(theme && theme.logo));
    for (const key of ["ground", "ink"]) {
      if (theme && COLOUR.test(theme[key])) style.setProperty("--guest-" + key, theme[key]);
      else style.removeProperty("--guest-" + key);
    }
    name.textContent = theme ? theme.name : "";
    name.hidden = !theme;
    logo.hidden = !(theme && theme.logo);
    logo.textContent = "";
    if (theme && theme.logo) {
      const picture = doc.createElement("img"); // made anew: an image without a source is not valid
      picture.alt = "";
      picture.src = fileUrl(theme.logo);
      logo.appendChild(picture);
    }
  };
}
