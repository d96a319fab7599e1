"use strict";
(() => {
  const main = document.querySelector("main");
  const steps = [...main.querySelectorAll("section")];
  const links = [...document.querySelectorAll("nav a")];
  const live = main.querySelector("[aria-live]");
  const previous = document.getElementById("previous");
  const next = document.getElementById("next");
  if (steps.length === 0) return;
  let current = -1;

  // "#3" and "#figure-3" are the third picture; any other address is the first.
  const asked = () => {
    const number = Number(/\d+$/.exec(location.hash) ?? 1);
    return Math.min(Math.max(number, 1), steps.length) - 1;
  };

  const say = (text) => {
    steps[current].querySelector(".hint").textContent = text;
    live.textContent = text;
  };

  const show = (place) => {
    const isFirst = current < 0;
    current = place;
    steps.forEach((step, at) => {
      step.classList.toggle("current", at === place);
      step.classList.remove("sought");
    });
    links.forEach((link, at) => {
      if (at === place) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
    });
    say("");
    previous.disabled = place === 0;
    next.disabled = place === steps.length - 1;
    if (isFirst) return;
    const step = steps[place];
    live.textContent = step.querySelector("h2").textContent + ". " + step.querySelector(".says").textContent;
    // The keyboard goes on where the step presses.
    const goesOn = step.querySelector(".place") ?? (next.disabled ? step : next);
    goesOn.focus({ preventScroll: true });
    scrollTo(0, 0);
  };

  const go = (place) => {
    if (place >= steps.length) return say(main.dataset.end);
    if (place >= 0) location.hash = "#" + (place + 1);
  };

  const press = (event) => {
    if (event.target.closest(".place")) return go(current + 1);
    if (!event.target.closest(".picture")) return;
    const step = steps[current];
    const hasPlace = step.querySelector(".place") !== null;
    step.classList.toggle("sought", hasPlace);
    say(hasPlace ? main.dataset.wrong : main.dataset.nothing);
  };

  const keys = {
    ArrowLeft: () => go(current - 1),
    ArrowRight: () => go(current + 1),
    Home: () => go(0),
    End: () => go(steps.length - 1),
  };

  main.addEventListener("click", press);
  previous.addEventListener("click", () => go(current - 1));
  next.addEventListener("click", () => go(current + 1));
  addEventListener("hashchange", () => show(asked()));
  addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });

  document.documentElement.classList.add("playing");
  show(asked());
})();
