/* Material's script fetches the whole search index with every page; this lets it wait until the reader turns to search.

It stands before that script, and holds back that one request. It also tells that script's worker what to seek. */
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

  /* What is sought are beginnings of words: "no" of a pasted message would find "nobody", and rank it first. */
  const { postMessage } = Worker.prototype;
  const query = 2; // the type of the message to the worker
  const common = `a an and are as at be been but by can do does for from had has have how if in into is it its no not of
    on or so than that the their then there these this to too was we were what when where which who why will with you`;
  const passed = new Set(common.split(/\s+/));

  /* Who puts words in quotes wants them as they stand. A hyphen before a word would deny it: an option begins with two. */
  function sought(typed) {
    const words = typed.split(/(?:^|[\s,:;()[\]{}/=]+)-*/).filter(Boolean);
    const telling = words.filter((word) => !passed.has(word.toLowerCase()) && !/^\d$/.test(word));
    return typed.includes('"') || !telling.length ? typed : telling.join(" ");
  }

  Worker.prototype.postMessage = function (message, ...rest) {
    const asks = message?.type === query && typeof message.data === "string";
    return postMessage.call(this, asks ? { ...message, data: sought(message.data) } : message, ...rest);
  };
})();
