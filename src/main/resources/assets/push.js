/* Switches notices on and off for the browser at hand (W3C Push API); the page says what it cannot do. */
(function () {
  "use strict";

  var box = document.getElementById("push");
  if (!box || !box.querySelector("[data-push]")) { return; }

  function show(state) {
    box.querySelectorAll("[data-push]").forEach(function (part) { part.hidden = part.dataset.push !== state; });
  }

  function bytes(text) {
    return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), function (one) { return one.charCodeAt(0); });
  }

  function text(buffer) {
    return btoa(String.fromCharCode.apply(null, new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  function send(path, fields) {
    fields._csrf = box.dataset.token;
    return fetch(path, { method: "POST", body: new URLSearchParams(fields) }).then(function (answer) {
      if (!answer.ok || answer.redirected) { throw new Error(String(answer.status)); }
    });
  }

  /* Whether this very browser is among those that are listed: another account may have used it before. */
  async function isListed(subscription) {
    var hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(subscription.endpoint));
    return !!box.querySelector("[data-push-mark='" + text(hash).slice(0, 16) + "']");
  }

  function isApple() {
    return /iPhone|iPad/.test(navigator.userAgent) || (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);
  }

  async function look() {
    if (!("serviceWorker" in navigator) || !("PushManager" in window) || !("Notification" in window)) {
      show(isApple() ? "home" : "none"); // there only what is on the home screen may
    } else if (Notification.permission === "denied") {
      show("denied");
    } else {
      var known = await (await navigator.serviceWorker.ready).pushManager.getSubscription();
      show(known && Notification.permission === "granted" && await isListed(known) ? "on" : "off");
    }
  }

  async function on() {
    if (await Notification.requestPermission() !== "granted") { return look(); }
    var manager = (await navigator.serviceWorker.ready).pushManager;
    var before = await manager.getSubscription();
    if (before) { await before.unsubscribe(); } // it may be bound to other keys, or to whoever was here before
    var fresh = await manager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(box.dataset.key) });
    await send("/me/push", { endpoint: fresh.endpoint, key: text(fresh.getKey("p256dh")), secret: text(fresh.getKey("auth")) });
    location.reload();
  }

  async function off() {
    var known = await (await navigator.serviceWorker.ready).pushManager.getSubscription();
    if (known) {
      await send("/me/push/off", { endpoint: known.endpoint });
      await known.unsubscribe();
    }
    location.reload();
  }

  box.addEventListener("click", function (event) {
    var button = event.target.closest("[data-push-do]");
    if (!button) { return; }
    button.disabled = true;
    (button.dataset.pushDo === "on" ? on() : off())
      .catch(function () { show("failed"); })
      .finally(function () { button.disabled = false; });
  });

  look().catch(function () { show("none"); });
})();
