// The first page of the form where there are many places: which one is to be edited.

const SHOWN = 50;

/** Show the list of places, narrowed by what is typed. */
export function choose(form, places) {
  const page = document.getElementById("choose");
  const field = page.querySelector("input");
  const list = page.querySelector("ul");
  const none = page.querySelector("p[hidden]");
  const rows = places.map(({ top, id }) => ({ id, name: form.places[top][id] }));
  const show = () => {
    const typed = field.value.trim().toLowerCase();
    const found = rows.filter(({ id, name }) => `${name} ${id}`.toLowerCase().includes(typed));
    list.replaceChildren(...found.slice(0, SHOWN).map(item));
    none.hidden = found.length > 0;
  };
  field.addEventListener("input", show);
  show();
  page.hidden = false;
  field.focus();
}

function item({ id, name }) {
  const link = document.createElement("a");
  link.href = `?${new URLSearchParams({ place: id })}`;
  link.textContent = name;
  const row = document.createElement("li");
  row.append(link);
  return row;
}
