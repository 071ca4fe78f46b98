/* Every page works without this; with it, a slip in a number is noticed sooner and a double tap is one tap. */
(function () {
  "use strict";

  document.querySelectorAll("[data-shapes]").forEach(function (field) {
    var shapes = field.dataset.shapes.split("|").map(function (shape) {
      return { begins: shape.split(":")[0], as: shape.split(":")[1] };
    });

    /** The digits typed, spaced as the shape with the same beginning is; in threes when there is none. */
    var spaced = function (typed) {
      var plain = (/^\s*\+/.test(typed) ? "+" : "") + typed.replace(/\D/g, "");
      var shape = shapes.find(function (one) { return plain.startsWith(one.begins); });
      if (!shape) {
        return plain.replace(/(\d{3})(?=\d)/g, "$1 ");
      }
      var used = 0, words = "";
      for (var i = 0; i < shape.as.length && used < plain.length; i++) {
        words += shape.as[i] === " " ? " " : plain[used++];
      }
      return words + plain.slice(used);
    };

    var settle = function () {
      field.value = spaced(field.value);
      field.classList.toggle("long", field.value.length > 17);
    };
    field.addEventListener("input", function (typing) {
      // Only at the end: a caret in the middle means that somebody is mending a digit.
      var atEnd = field.selectionStart === field.value.length;
      if (atEnd && !String(typing.inputType).startsWith("delete")) { settle(); }
    });
    field.addEventListener("change", settle);
    if (field.value) { settle(); }
  });

  document.querySelectorAll("[data-fill]").forEach(function (button) {
    button.addEventListener("click", function () {
      var filled = document.getElementById(button.dataset.fill);
      filled.value = button.value;
      filled.dispatchEvent(new Event("change"));
    });
  });

  /* A link to pass on: copied, or handed to whatever this device shares with; without a script it is simply read. */
  function offerSharing() {
    document.querySelectorAll("[data-copy]").forEach(function (button) { button.hidden = !navigator.clipboard; });
    document.querySelectorAll("[data-share]").forEach(function (button) { button.hidden = !navigator.share; });
  }
  offerSharing();
  document.addEventListener("htmx:afterSwap", offerSharing);
  document.addEventListener("click", function (tap) {
    var button = tap.target.closest("[data-copy], [data-share]");
    if (!button) { return; }
    if ("share" in button.dataset) {
      navigator.share({ text: button.dataset.text, url: button.dataset.share }).catch(function () { /* thought better of it */ });
    } else {
      navigator.clipboard.writeText(button.dataset.copy).then(function () { button.textContent = button.dataset.done; });
    }
  });

  var STALE = "[data-stale]:not([hidden])";

  /* A page shown without a connection sends nothing by mistake. */
  document.addEventListener("submit", function (sending) {
    var button = sending.submitter, unsent = document.getElementById("unsent");
    if (unsent && (document.querySelector(STALE) || navigator.onLine === false) && !("always" in sending.target.dataset)) {
      sending.preventDefault();
      unsent.hidden = false;
      unsent.scrollIntoView({ block: "center" });
      return;
    }
    if (sending.target.dataset.sent) {
      sending.preventDefault();
      return;
    }
    sending.target.dataset.sent = "yes";
    if (button && button.dataset.busy) {
      button.setAttribute("aria-busy", "true");
      button.dataset.words = button.textContent;
      button.textContent = button.dataset.busy;
    }
  });

  /* Coming back by the back button shows the page as it was left: make it ready again. */
  addEventListener("pageshow", function () {
    document.querySelectorAll("form").forEach(function (form) { delete form.dataset.sent; });
    document.querySelectorAll("[aria-busy]").forEach(function (button) {
      button.removeAttribute("aria-busy");
      button.textContent = button.dataset.words;
    });
  });

  document.querySelectorAll("[data-print]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () { print(); });
  });

  /* A page shown without a connection comes back by itself when there is one. */
  if (document.querySelector(STALE) && location.pathname !== "/offline") {
    var look = function () {
      fetch(location.href, { method: "HEAD" }).then(function () { location.reload(); }, function () { /* still away */ });
    };
    addEventListener("online", look);
    setInterval(look, 5000);
  }

  if ("serviceWorker" in navigator) {
    navigator.serviceWorker.register("/sw.js").catch(function () { /* pages work without it */ });
  }

  var offline = document.getElementById("offline");
  if (offline) {
    document.addEventListener("htmx:sendError", function () { offline.hidden = false; });
    document.addEventListener("htmx:afterOnLoad", function () { offline.hidden = true; });
  }
})();
