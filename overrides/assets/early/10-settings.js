// Runs before the first paint: the reader's own settings, and grey days, so that nothing flashes.
(function () {
  var root = document.documentElement;
  root.classList.remove("no-js");
  try {
    ["scheme", "size"].forEach(function (name) {
      var value = localStorage.getItem("showcase-" + name);
      if (value) root.dataset[name] = value;
    });
  } catch (e) {
    // storage is blocked: the page looks as the system asks
  }
  // Days of mourning are the owner's dates at +08:00, whatever the device's zone (norm N27).
  var today = new Date(Date.now() + 8 * 3600e3).toISOString().slice(0, 10);
  (document.currentScript.dataset.greyDays || "").split(" ").forEach(function (span) {
    var days = span.split("/");
    if (days[0] && days[0] <= today && today <= days[1]) root.dataset.mourning = "";
  });
})();
