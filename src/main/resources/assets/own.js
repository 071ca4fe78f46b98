/* The own card refreshes itself while somebody looks at it, and never takes a choice away that is being made. */
(function () {
  "use strict";

  document.addEventListener("htmx:beforeRequest", function (asking) {
    if (asking.target.id === "own-ask" && document.hidden) { asking.preventDefault(); }
  });

  document.addEventListener("visibilitychange", function () {
    var ask = document.getElementById("own-ask");
    if (!document.hidden && ask && window.htmx) { window.htmx.trigger(ask, "look"); }
  });

  document.addEventListener("htmx:oobBeforeSwap", function (swapping) {
    var shown = swapping.detail.target, fresh = swapping.detail.fragment.querySelector("[data-version]");
    if (shown.id !== "own-buy" || !(shown.querySelector("[type=radio][name=offer]:checked") || shown.contains(document.activeElement))) {
      return;
    }
    swapping.detail.shouldSwap = false;
    if (fresh && fresh.dataset.version !== shown.dataset.version) {
      shown.querySelector("[data-changed]").hidden = false;
    }
  });

  /* The page says how old it is while nothing can be asked, and comes back by itself. */
  var banner = document.getElementById("as-of"), words = banner && banner.textContent, at = new Date();
  document.addEventListener("htmx:sendError", function (asking) {
    if (!banner || asking.target.id !== "own-ask" || !banner.hidden) { return; }
    var time = [at.getHours(), at.getMinutes()].map(function (part) { return String(part).padStart(2, "0"); }).join(":");
    banner.textContent = words.replace("HH:MM", time);
    banner.hidden = false;
  });
  document.addEventListener("htmx:afterOnLoad", function () {
    at = new Date();
    if (banner && words.indexOf("HH:MM") >= 0) { banner.hidden = true; }
  });

  /* What has passed since the last look is seen to pass: the ring goes from what it was to what it is. */
  function pass() {
    var arc = document.querySelector("#own-card .ring-arc:not(.ring-added)"), key = "ring " + location.pathname;
    var now = arc ? arc.getAttribute("stroke-dasharray") : "0 100", before = sessionStorage.getItem(key);
    sessionStorage.setItem(key, now);
    if (arc && before && before !== now && !matchMedia("(prefers-reduced-motion: reduce)").matches) {
      arc.animate([{strokeDasharray: before}, {strokeDasharray: now}], {duration: 1400, easing: "cubic-bezier(.3, .1, .2, 1)"});
    }
  }
  if (document.getElementById("own-card")) {
    pass();
    document.addEventListener("htmx:afterSettle", pass);
  }

  /* The way back shows the account as it is now, or the log-in. */
  addEventListener("pageshow", function (shown) {
    if (shown.persisted) { location.reload(); }
  });
})();
