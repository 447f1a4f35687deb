// The page works without this: it adds the search over facts and a button that opens all evidence.
(function () {
  "use strict";
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’]/g, "'").toLowerCase();
  const tools = document.querySelectorAll("[data-script]");
  tools.forEach((tool) => { tool.hidden = false; });

  const field = document.getElementById("search");
  const count = document.getElementById("count");
  const facts = Array.from(document.querySelectorAll("#facts .facts > li"), (item) => ({ item, text: fold(item.textContent) }));
  function search() {
    const words = fold(field.value).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const { item, text } of facts) {
      const fits = words.every((word) => text.includes(word));
      item.hidden = !fits;
      found += fits ? 1 : 0;
    }
    if (words.length) { document.getElementById("all").open = true; }
    count.textContent = `${found} of ${facts.length} facts`;
  }
  if (field) {
    field.addEventListener("input", search);
    field.addEventListener("keydown", (event) => {
      if (event.key === "Escape") { field.value = ""; search(); }
    });
    search();
  }

  const toggle = document.getElementById("toggle");
  toggle.addEventListener("click", () => {
    const open = toggle.getAttribute("aria-pressed") !== "true";
    toggle.setAttribute("aria-pressed", String(open));
    document.querySelectorAll("details.evidence").forEach((evidence) => { evidence.open = open; });
  });

  // A link to a sentence opens the article that it lies in.
  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const article = target && target.closest("details");
    if (article) { article.open = true; target.scrollIntoView(); }
  }
  window.addEventListener("hashchange", reveal);
  reveal();
})();
