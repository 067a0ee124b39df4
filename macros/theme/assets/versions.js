/* A version that is chosen in one block is chosen in all blocks of its topic, in the address, and on the next visit.
A topic in which none was chosen shows the one that was last chosen in any, if it has it.

The address says it as `?version=3.5`: it survives anchors and reloading, and a colleague who is sent it sees the same.
It goes before what this browser remembers, but is remembered only once the reader picks a tab. */
"use strict";

(() => {
  const parameter = "version";
  const tabs = [...document.querySelectorAll(".tabbed-set")].flatMap(tabsOf);

  /* Return the tabs of a set; each names its topic and version on the code block in it. */
  function tabsOf(set) {
    const inputs = set.querySelectorAll(":scope > input");
    return [...set.querySelectorAll(":scope > .tabbed-content > .tabbed-block")].flatMap((block, index) => {
      const code = block.querySelector("[data-snippet][data-version]");
      if (!code) return [];
      return [{ set, input: inputs[index], topic: code.dataset.snippet.split("/")[0], version: code.dataset.version }];
    });
  }

  let linking = false;

  /* Material's script moves the line below a tab when it is told of the change. */
  function choose(topic, version) {
    linking = true;
    for (const tab of tabs) {
      if (tab.topic !== topic || tab.version !== version || tab.input.checked) continue;
      tab.input.checked = true;
      tab.input.dispatchEvent(new Event("change"));
    }
    linking = false;
  }

  function tell(version) {
    const address = new URL(location.href);
    address.searchParams.set(parameter, version);
    history.replaceState(history.state, "", address);
  }

  /* A browser that keeps nothing, or is told to, remembers nothing. */
  function remember(topic, version) {
    try {
      localStorage.setItem(`drillbook.version.${topic}`, version);
      localStorage.setItem("drillbook.version", version);
    } catch {}
  }

  /* Return what was chosen in a topic, and what was chosen last in any. */
  function remembered(topic) {
    try {
      return [`drillbook.version.${topic}`, "drillbook.version"].map((key) => localStorage.getItem(key));
    } catch {
      return [];
    }
  }

  /* Show what the address asks for, or what was chosen before; then go where the address points, which has moved. */
  function begin() {
    const asked = new URL(location.href).searchParams.get(parameter);
    for (const topic of new Set(tabs.map((tab) => tab.topic))) {
      const known = tabs.filter((tab) => tab.topic === topic).map((tab) => tab.version);
      const version = [asked, ...remembered(topic)].find((each) => known.includes(each));
      if (!version) continue;
      choose(topic, version);
      tell(version);
    }
    target()?.scrollIntoView({ behavior: "instant" });
  }

  /* An anchor that somebody typed, like `#100%`, may be no text. */
  function target() {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return null;
    }
  }

  for (const tab of tabs) {
    tab.input.addEventListener("change", () => {
      if (linking) return;
      const before = tab.set.getBoundingClientRect().top;
      choose(tab.topic, tab.version);
      remember(tab.topic, tab.version);
      tell(tab.version);
      window.scrollBy({ top: tab.set.getBoundingClientRect().top - before, behavior: "instant" });
    });
  }

  /* Material's script would put the number of the tab into the address, in place of the anchor. */
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".tabbed-labels a");
    if (!link || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    event.stopPropagation();
    link.closest("label").control.click();
  }, true);

  /* Return the anchor of what is being read: the address's own while it can be seen, else that of the last heading. */
  function here() {
    const top = (element) => element.getBoundingClientRect().top;
    const named = target();
    if (named && top(named) >= 0 && top(named) < innerHeight) return location.hash;
    const headings = [...document.querySelectorAll("article :is(h2, h3, h4)[id]")];
    const last = headings.filter((heading) => top(heading) < innerHeight / 3).pop();
    return last ? `#${last.id}` : "";
  }

  /* The other language opens on the same page, version and place. */
  for (const link of document.querySelectorAll("a[data-same-page]")) {
    for (const event of ["pointerenter", "focus", "click"]) {
      link.addEventListener(event, () => {
        const version = new URL(location.href).searchParams.get(parameter);
        const address = new URL(link.href);
        if (version) address.searchParams.set(parameter, version);
        address.hash = here();
        link.href = address;
      });
    }
  }

  begin();
})();
