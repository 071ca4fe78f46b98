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

  /* The way back shows the account as it is now, or the log-in. */
  addEventListener("pageshow", function (shown) {
    if (shown.persisted) { location.reload(); }
  });
})();
