/* The counter works without this; with it, keys do what hands would, the customer's window follows, and a network that goes away in the
   middle of a sale leaves nobody guessing. */
(function () {
  "use strict";

  var away = document.getElementById("no-network");
  var asking = document.getElementById("asking");
  var sell = document.getElementById("sell");
  var press = document.getElementById("press");
  var card = document.getElementById("card");
  var PENDING = "counter.pending";
  var ANSWER_MS = 15000, ASK_MS = 2000, BEAT_MS = 4000, SCAN_MS = 60, SCAN_LENGTH = 10;
  var connected = navigator.onLine !== false, selling = false;

  function fetched(address, options, patience) {
    var stop = new AbortController();
    var timer = setTimeout(function () { stop.abort(); }, patience);
    return fetch(address, Object.assign({ signal: stop.signal, cache: "no-store" }, options)).finally(function () { clearTimeout(timer); });
  }

  /* No network: nothing is sold, and that is said before anybody presses. */
  function tell(now) {
    connected = now;
    if (away) { away.hidden = now; }
    if (press) { press.disabled = !now || selling; }
  }
  function beat() {
    if (document.hidden || selling) { return; }
    fetched("/livez", {}, BEAT_MS - 500).then(function () { tell(true); }, function () { tell(false); });
  }
  addEventListener("online", beat);
  addEventListener("offline", function () { tell(false); });
  if (sell || card) { setInterval(beat, BEAT_MS); }
  tell(connected);

  /* A page that was left or loaded anew while a sale was on its way asks by its key what became of it. */
  var told = document.querySelector("[data-told]");
  if (told && told.dataset.told !== "UNCLEAR") { sessionStorage.removeItem(PENDING); }
  var pending = sessionStorage.getItem(PENDING);
  if (!told && pending && (sell || card)) { location.replace(pending); }

  function find(typed) {
    var field = document.createElement("input"), form = document.createElement("form");
    field.name = "card";
    field.value = typed;
    form.method = "post";
    form.action = "/counter/find";
    form.append(field, document.querySelector("[name=_csrf]").cloneNode());
    document.body.append(form);
    form.submit();
  }

  function chosen(name) { return sell.querySelector("[name=" + name + "]:checked"); }
  function minor(text) {
    var plain = text.trim().replace(",", ".");
    return /^\d{1,9}(\.\d*)?$/.test(plain) ? Math.round(Number(plain) * Math.pow(10, Number(sell.dataset.decimals))) : null;
  }
  function due() {
    var offer = chosen("offer");
    return !offer ? null : offer.dataset.due ? Number(offer.dataset.due) : offer.value === "topUp" ? minor(sell.elements.amount.value) : 0;
  }

  /* What there is to see at once: the change, and which fields count. */
  var lastShown = "", showing = 0;
  function settle() {
    var offer = chosen("offer"), means = chosen("means");
    var free = offer && "free" in offer.dataset;
    sell.querySelector(".tender").hidden = Boolean(free);
    sell.querySelectorAll("[data-means]").forEach(function (part) { part.hidden = !means || part.dataset.means !== means.value; });
    var balance = sell.querySelector("[value=BALANCE]");
    balance.disabled = Boolean(offer) && offer.dataset.covered !== "true";
    if (balance.disabled && balance.checked) { balance.checked = false; }
    var given = minor(sell.elements.given.value), out = document.getElementById("change");
    var change = given === null || due() === null ? null : given - due();
    out.hidden = change === null || change < 0;
    if (!out.hidden) {
      var decimals = Number(sell.dataset.decimals);
      out.querySelector("output").textContent = new Intl.NumberFormat(document.documentElement.lang,
        { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(change / Math.pow(10, decimals));
    }
    clearTimeout(showing);
    showing = setTimeout(show, 120);
  }
  function show() {
    var body = new URLSearchParams();
    ["_csrf", "offer", "amount", "means", "given"].forEach(function (name) {
      var field = name === "offer" || name === "means" ? chosen(name) : sell.elements[name];
      body.set(name, field ? field.value : "");
    });
    body.set("line", sell.dataset.line);
    if (body.toString() === lastShown || !connected || selling) { return; }
    lastShown = body.toString();
    fetched(sell.dataset.live, { method: "POST", body: body }, ASK_MS).catch(function () { lastShown = ""; });
  }

  /* One press, one sale. Its key is kept until an answer is there: whoever comes back asks by it. */
  function ask(path) {
    setTimeout(function () {
      fetched(path, { redirect: "manual" }, ANSWER_MS).then(function (answer) {
        if (answer.ok) { location.assign(path); } else { location.assign("/counter"); }
      }, function () { ask(path); });
    }, ASK_MS);
  }
  function submit(event) {
    event.preventDefault();
    if (selling || !connected) { tell(connected); return; }
    selling = true;
    press.disabled = true;
    var path = sell.action.replace(/^https?:\/\/[^/]+/, "") + "/" + sell.elements.once.value;
    sessionStorage.setItem(PENDING, path);
    fetched(sell.action, { method: "POST", body: new URLSearchParams(new FormData(sell)) }, ANSWER_MS).then(function (answer) {
      sessionStorage.removeItem(PENDING);
      if (answer.redirected) { location.assign(answer.url); return null; }
      return answer.text().then(function (page) { document.open(); document.write(page); document.close(); });
    }).catch(function () {
      away.hidden = true;
      asking.hidden = false;
      ask(path);
    });
  }

  function choose(input) {
    input.checked = true;
    var field = document.querySelector("[data-with='" + input.value + "']") ||
      (input.value === "CASH" ? sell.elements.given : input.value === "TERMINAL" ? sell.elements.reference : null);
    settle();
    if (field) { field.focus(); field.select(); } else { document.activeElement.blur(); }
  }
  function go(link) { if (link.href) { location.assign(link.href); } else { link.click(); } }

  if (sell) {
    sell.addEventListener("submit", submit);
    sell.addEventListener("input", settle);
    sell.addEventListener("focusin", function (focus) {
      var choice = focus.target.dataset.with && sell.querySelector("[value=" + focus.target.dataset.with + "]");
      if (choice && !choice.checked) { choice.checked = true; settle(); }
    });
    settle();
  }
  document.querySelectorAll("form[data-many]").forEach(function (form) {
    form.addEventListener("submit", function () { setTimeout(function () { delete form.dataset.sent; location.reload(); }, 800); });
  });

  /* A scanner types faster than anybody: what it reads is a card to find, wherever the cursor stands. */
  var scan = "", lastAt = 0;
  function scanned(pressed) {
    var now = performance.now();
    if (now - lastAt > SCAN_MS) { scan = ""; }
    lastAt = now;
    if (pressed.key.length === 1) { scan += pressed.key; }
    if (pressed.key !== "Enter" || scan.length < SCAN_LENGTH) { return null; }
    var free = /^(reference|pin)$/.test(document.activeElement.id); // what is scanned there may be meant for it
    return free && !/^89\d{16,18}$/.test(scan) ? null : scan;
  }

  /* A passport's zone comes in two or three lines, each with an Enter of its own: it is whole before it is looked up. */
  var ZONES = [72, 88, 90];
  if (card) {
    card.addEventListener("keydown", function (pressed) {
      var bare = card.value.replace(/\s/g, "");
      if (pressed.key === "Enter" && /^[A-Z][A-Z<]/i.test(bare) && bare.includes("<") && bare.length < 90 && !ZONES.includes(bare.length)) {
        pressed.preventDefault();
        card.value += " ";
      }
    });
  }

  function times(step) {
    var links = Array.from(sell.querySelectorAll(".times a"));
    var at = links.findIndex(function (link) { return link.hasAttribute("aria-current"); }) + step;
    if (links[at]) { go(links[at]); }
  }
  function language() {
    var chips = Array.from(document.querySelectorAll("#speak button"));
    var at = chips.findIndex(function (chip) { return chip.hasAttribute("aria-current"); });
    chips[(at + 1) % chips.length].click();
  }

  document.addEventListener("keydown", function (pressed) {
    if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.isComposing) { return; }
    var active = document.activeElement;
    var typing = /^(TEXTAREA|SELECT)$/.test(active.tagName) || (active.tagName === "INPUT" && active.type !== "radio");
    var read = sell || told ? scanned(pressed) : null;
    if (read) { pressed.preventDefault(); find(read); return; }
    if (pressed.key === "Escape") {
      var next = document.querySelector("[data-next]");
      if (next && !card) { pressed.preventDefault(); go(next); }
      return;
    }
    if (pressed.key === "Enter") {
      if (sell && (!typing || sell.contains(active))) { pressed.preventDefault(); sell.requestSubmit(press); }
      else if (told && active === document.body) { var then = document.querySelector("[data-key=Enter]"); if (then) { go(then); } }
      return;
    }
    // No amount has letters: there they go on meaning what they mean.
    if (typing && !(/^(decimal|numeric)$/.test(active.inputMode) && /^Key[A-Z]$/.test(pressed.code) && sell && sell.contains(active))) { return; }
    var wanted = null;
    if (sell && !typing && /^\d$/.test(pressed.key)) { wanted = sell.querySelector("[data-digit='" + pressed.key + "']"); }
    if (sell && !typing && (pressed.key === "+" || pressed.key === "-")) { pressed.preventDefault(); times(pressed.key === "+" ? 1 : -1); return; }
    if (/^Key[A-Z]$/.test(pressed.code)) { wanted = document.querySelector("[data-key=" + pressed.code + "]"); }
    if (wanted && !wanted.disabled) {
      pressed.preventDefault();
      if (wanted.type === "radio") { choose(wanted); } else { go(wanted); }
    } else if (pressed.code === "KeyL" && document.getElementById("speak")) {
      pressed.preventDefault();
      language();
    } else if (pressed.code === "KeyQ" && document.getElementById("days")) {
      pressed.preventDefault();
      document.getElementById("days").focus();
    } else if (pressed.code === "KeyN" && told) {
      pressed.preventDefault();
      go(document.querySelector("main [data-next]") || document.querySelector("[data-next]"));
    } else if (card && pressed.key.length === 1) {
      card.focus(); // between two customers whatever is typed is a card
    }
  });

  /* Notes and coins come to a sum while they are counted. */
  document.querySelectorAll("form[data-count]").forEach(function (form) {
    form.addEventListener("input", function (typing) {
      if (!typing.target.dataset.minor) { return; }
      var sum = 0;
      form.querySelectorAll("[data-minor]").forEach(function (field) { sum += Number(field.dataset.minor) * Number(field.value || 0); });
      var decimals = Number(form.dataset.count);
      form.elements.sum.value = (sum / Math.pow(10, decimals)).toFixed(decimals);
    });
  });
})();
