/* Material's script fetches the whole search index with every page; this lets it wait until the reader turns to search.

It stands before that script, and holds back that one request. */
"use strict";

(() => {
  const { open, send } = XMLHttpRequest.prototype;
  let held = [];
  const asked = new URLSearchParams(location.search);
  let wanted = asked.has("q") || asked.has("h"); // `h`: what the search led here for, to be marked

  XMLHttpRequest.prototype.open = function (method, address, ...rest) {
    this.isSearchIndex = String(address).endsWith("/search_index.json");
    return open.call(this, method, address, ...rest);
  };

  XMLHttpRequest.prototype.send = function (body) {
    if (this.isSearchIndex && !wanted) held.push(this);
    else send.call(this, body);
  };

  document.addEventListener("focusin", (event) => {
    if (wanted || !event.target.closest(".md-search")) return;
    wanted = true;
    for (const request of held) send.call(request);
    held = [];
  });
})();
