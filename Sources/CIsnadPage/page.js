"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const text = document.querySelector(".text");
  if (!text) return;

  // What the page says of each mention and quotation, shown beside it on hover and focus.
  const tip = document.getElementById("tip");
  for (const element of all("[title]", text)) {
    element.dataset.tip = element.title;
    element.removeAttribute("title");
  }
  function showTip(element) {
    tip.textContent = element.dataset.tip;
    tip.hidden = false;
    const box = element.getClientRects()[0] || element.getBoundingClientRect();
    const left = Math.min(box.left, document.documentElement.clientWidth - tip.offsetWidth - 8);
    const above = box.top - tip.offsetHeight - 8;
    tip.style.left = Math.max(8, left) + scrollX + "px";
    tip.style.top = (above < 4 ? box.bottom + 8 : above) + scrollY + "px";
    element.setAttribute("aria-describedby", "tip");
  }
  function hideTip() {
    tip.hidden = true;
    for (const element of all("[aria-describedby=tip]")) element.removeAttribute("aria-describedby");
  }

  // Lines from the speaker's phrase to the content and on to the addressee's phrase.
  const lines = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  lines.setAttribute("class", "lines");
  lines.setAttribute("aria-hidden", "true");
  text.append(lines);
  const shape = (name, attributes) => {
    const element = document.createElementNS(lines.namespaceURI, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    lines.append(element);
  };
  function draw(from, to, kind) {
    if (!from || !to || from === to || from.contains(to) || to.contains(from)) return;
    const origin = text.getBoundingClientRect();
    const a = from.getClientRects()[0], b = to.getClientRects()[0];
    if (!a || !b) return;
    const below = b.top > a.bottom - 4, above = a.top > b.bottom - 4;
    const x1 = a.left + Math.min(a.width / 2, 40) - origin.left, x2 = b.left + Math.min(b.width / 2, 24) - origin.left;
    const y1 = (below ? a.bottom : a.top) - origin.top, y2 = (above ? b.bottom : b.top) - origin.top;
    const lift = below || above ? 0 : -18, middle = (y1 + y2) / 2 + lift;
    shape("path", {d: `M${x1},${y1} C${x1},${middle} ${x2},${middle} ${x2},${y2}`, class: kind});
    shape("circle", {cx: x2, cy: y2, r: 3});
  }
  let active = null;
  function activate(number) {
    if (number === active) return;
    active = number;
    lines.replaceChildren();
    for (const element of all(".on", text)) element.classList.remove("on");
    if (!number) return;
    const content = all(`[data-q~="${number}"]`, text);
    const phrases = role => all(`[data-p~="${number}-${role}"]`, text);
    const speaker = phrases("speaker");
    for (const element of [...content, ...speaker, ...phrases("cue"), ...phrases("addressee"), ...phrases("source")])
      element.classList.add("on");
    const note = document.getElementById("n" + number);
    if (note) note.classList.add("on");
    draw(speaker[0], content[0], "says");
    draw(speaker[0], phrases("addressee")[0], "to");
    for (const source of phrases("source")) draw(source, speaker[0], "to");
  }

  // Everything that stands for the same entity.
  function mark(link) {
    for (const other of all("a.same", text)) other.classList.remove("same");
    if (!link) return;
    for (const other of all(`a[href="${link.getAttribute("href")}"]`, text)) other.classList.add("same");
  }
  function look(event) {
    const target = event.target instanceof Element ? event.target : null;
    if (!target) return;
    const told = target.closest("[data-tip]");
    if (told && !told.classList.contains("off")) showTip(told); else hideTip();
    mark(target.closest("a.m"));
    const quote = target.closest("[data-q], [data-note], .n");
    activate(quote ? quote.dataset.note || quote.dataset.q.split(" ").pop() : null);
  }
  document.addEventListener("mouseover", look);
  document.addEventListener("focusin", look);
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") { hideTip(); mark(null); activate(null); }
  });
  addEventListener("resize", () => { const number = active; activate(null); activate(number); });

  // Filters.
  const types = all("input[data-type]"), least = document.getElementById("least");
  const shown = document.getElementById("least-shown");
  function filter() {
    const hidden = new Set(types.filter(box => !box.checked).map(box => box.dataset.type));
    const threshold = least ? Number(least.value) / 100 : 0;
    if (shown) shown.textContent = Math.round(threshold * 100) + " %";
    const weak = new Set();
    for (const note of all(".note")) {
      const off = Number(note.dataset.c) < threshold || hidden.has(note.dataset.kind);
      note.classList.toggle("off", off);
      if (off) weak.add(note.dataset.note);
    }
    for (const element of all("a.m", text))
      element.classList.toggle("off", hidden.has(element.dataset.t) || Number(element.dataset.c) < threshold);
    for (const element of all("[data-q]", text))
      element.classList.toggle("off", element.dataset.q.split(" ").every(number => weak.has(number)));
    for (const item of all(".speakers [data-note]"))
      item.classList.toggle("off", weak.has(item.dataset.note));
    activate(null);
  }
  for (const input of [...types, least]) if (input) input.addEventListener("input", filter);
})();
