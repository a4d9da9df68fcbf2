// 清单: rows of a ledger chosen by state, lead and so on; without scripts all of them stand there.
for (const form of document.querySelectorAll("form[data-ledger]")) {
  const rows = [...form.parentElement.querySelectorAll("tbody tr")];
  const selects = [...form.querySelectorAll("select")];
  const choose = () => {
    for (const row of rows)
      row.hidden = selects.some((one) => one.value && row.getAttribute(`data-${one.name.replace("_", "-")}`) !== one.value);
    const shown = rows.filter((row) => !row.hidden).length;
    form.querySelector("[role=status]").textContent = shown === rows.length ? "" : `显示 ${shown} 项，共 ${rows.length} 项`;
  };
  form.addEventListener("change", choose);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
}
