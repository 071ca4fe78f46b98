/* What the installed pages do: the network first, and without it the pages seen last, told with their time. */
"use strict";

const SHELL = ["SHELL"];
const ASSETS = "assets";
const SEEN = "seen";
const OFFLINE = "/offline";

/* The only pages that are ever kept; and of these only what does not say "no-store". */
const KEPT = /^\/(?:(?:cards|payments|receipts|voucher|share|p|r)\/[^/]+|me|me\/cards\/[^/]+|shops|shops\/[^/]+\/[^/]+)$/;
const SHOPS = /^\/shops(?:\/|$)/;
const OWN = /^\/me(?:\/|$)/; // of an account: kept only as long as its session
const IN_OR_OUT = /^\/(?:login|logout|register|confirm|recover)(?:\/|$)/;
const KEPT_MS = 24 * 60 * 60 * 1000; // as long as a card's address is good
const SEEN_AT = "X-Seen-At";

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(ASSETS)
    .then((cache) => cache.addAll(SHELL.concat(OFFLINE)))
    .then(() => self.skipWaiting()));
});

/* Assets of an older version go, the page that was seen last stays. */
self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(ASSETS);
    for (const request of await cache.keys()) {
      const path = new URL(request.url).pathname;
      if (path !== OFFLINE && !SHELL.includes(path)) { await cache.delete(request); }
    }
    await self.clients.claim();
  })());
});

self.addEventListener("fetch", (event) => {
  const request = event.request;
  const url = new URL(request.url);
  if (request.method === "POST" && url.origin === self.location.origin && IN_OR_OUT.test(url.pathname)) {
    event.waitUntil(forget());
    return;
  }
  if (request.method !== "GET" || url.origin !== self.location.origin) { return; }
  if (url.pathname.startsWith("/assets/")) {
    event.respondWith(asset(request));
  } else if (request.mode === "navigate") {
    event.respondWith(page(event, url));
  } else if (request.headers.get("HX-Request") && OWN.test(url.pathname)) {
    event.respondWith(ownPart(event, url));
  } else if (request.headers.get("HX-Request") && KEPT.test(url.pathname)) {
    event.respondWith(part(event, url));
  }
});

/* An address with a hash never changes what it means. */
async function asset(request) {
  const cache = await caches.open(ASSETS);
  const known = await cache.match(request);
  if (known) { return known; }
  const answer = await fetch(request);
  if (answer.ok) { await cache.put(request, answer.clone()); }
  return answer;
}

async function page(event, url) {
  const own = OWN.test(url.pathname);
  const asOfNow = forgotten;
  try {
    // What an account sees is kept here, where it can be forgotten, and nowhere else.
    const answer = await fetch(own ? new Request(event.request, { cache: "no-store" }) : event.request);
    if (sessionIsOver(url, answer)) {
      await forgetAccount();
    } else if (own && answer.status === 404) {
      await (await caches.open(SEEN)).delete(url.pathname);
    }
    event.waitUntil(keep(url, answer.clone(), asOfNow));
    event.waitUntil(renewOffline(answer));
    return answer;
  } catch (unreachable) {
    return (await seenBefore(url)) || (await caches.match(OFFLINE)) || Response.error();
  }
}

/* Each log-in and log-out begins with nothing; what was on its way here by then is not kept either. */
let forgotten = 0;

async function forget() {
  forgotten++;
  await caches.delete(SEEN);
}

/* A receipt or a payment seen meanwhile was the account's too; a guest who has only looked at the log-in loses nothing. */
async function forgetAccount() {
  const seen = await (await caches.open(SEEN)).keys();
  if (seen.some((request) => OWN.test(new URL(request.url).pathname))) { await forget(); } else { forgotten++; }
}

/* Whoever is led from the own pages to the log-in, or sees its form, has no session. */
function sessionIsOver(url, answer) {
  const ledAway = KEPT.test(url.pathname) && OWN.test(url.pathname) && answer.type === "opaqueredirect";
  return ledAway || answer.status === 401 || (/^\/login(\/|$)/.test(url.pathname) && answer.status === 200);
}

/* The own page as it has just become, and nothing once the session is over. */
async function ownPart(event, url) {
  const asOfNow = forgotten;
  const answer = await fetch(event.request);
  const whole = url.pathname.replace(/\/live$/, "");
  if (sessionIsOver(url, answer)) {
    await forgetAccount();
  } else if (answer.status === 200 && whole !== url.pathname) {
    event.waitUntil(fetch(whole, { cache: "no-store", redirect: "manual" })
      .then((page) => keep(new URL(whole, url), page, asOfNow)));
  }
  return answer;
}

/* A page that waits has changed by itself: the kept one must not tell of older things. */
async function part(event, url) {
  const answer = await fetch(event.request);
  if (answer.status === 200) {
    event.waitUntil(fetch(url.pathname).then((whole) => keep(url, whole, forgotten)));
  }
  return answer;
}

async function keep(url, answer, asOfNow) {
  const forNow = /no-store/.test(answer.headers.get("Cache-Control") || "no-store");
  if (!KEPT.test(url.pathname) || answer.status !== 200 || forNow) { return; }
  const headers = new Headers(answer.headers);
  headers.set(SEEN_AT, Date.now());
  const body = await answer.text();
  const cache = await caches.open(SEEN);
  const area = areaOf(url.pathname);
  for (const request of await cache.keys()) {
    if (area !== "me" && areaOf(new URL(request.url).pathname) === area) { await cache.delete(request); }
  }
  if (asOfNow !== forgotten) { return; }
  await cache.put(url.pathname, new Response(body, { headers: headers }));
}

/* Of each area the last page is kept; of shops the last list, and the last shop that was looked at. */
function areaOf(path) {
  return /^\/shops\/(?!at\/)/.test(path) ? "shop" : path.split("/")[1];
}

/* The page asked for as it was; at the start the one seen last, under its own address. */
async function seenBefore(url) {
  const cache = await caches.open(SEEN);
  let newest = null;
  for (const request of await cache.keys()) {
    const answer = await cache.match(request);
    const at = Number(answer.headers.get(SEEN_AT));
    const path = new URL(request.url).pathname;
    if (Date.now() - at > KEPT_MS) {
      await cache.delete(request);
    } else if (path === url.pathname) {
      return asOf(answer, at);
    } else if (url.pathname === "/shops" && areaOf(path) === "shops") {
      return asOf(answer, at); // whichever list was seen last
    } else if (!SHOPS.test(path) && (!newest || at > newest.at)) {
      newest = { at: at, path: path };
    }
  }
  return newest && url.pathname === "/" ? Response.redirect(newest.path) : null;
}

/* The page brings the banner along, hidden; only its time is missing. */
async function asOf(answer, at) {
  const time = new Date(at);
  const words = [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
  const html = (await answer.text()).replace(/(id="as-of"[^>]*?) hidden>([^<]*)HH:MM/, "$1>$2" + words);
  return new Response(html, { headers: answer.headers });
}

/* In the language that the reader reads now. */
async function renewOffline(answer) {
  const language = answer.headers.get("Content-Language");
  const kept = await caches.match(OFFLINE);
  if (language && kept && kept.headers.get("Content-Language") !== language) {
    await (await caches.open(ASSETS)).add(OFFLINE);
  }
}

/* A notice is always shown: a browser that is handed one and shows nothing takes the right away. */
self.addEventListener("push", (event) => {
  let told = {};
  try { told = event.data ? event.data.json() : {}; } catch (unreadable) { told = {}; }
  event.waitUntil(self.registration.showNotification(String(told.title || "Uzat"), {
    body: String(told.text || ""),
    lang: String(told.lang || ""),
    tag: String(told.tag || "uzat"), // the same one that comes again takes its own place
    icon: SHELL.find((path) => path.includes("icon-192")),
    data: { path: String(told.path || "/") },
  }));
});

/* Opens a page of ours, in the window that is there already, and nothing else whatever was sent. */
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const wanted = new URL(event.notification.data.path, self.location.origin);
  const address = wanted.origin === self.location.origin ? wanted.href : self.location.origin + "/";
  event.waitUntil((async () => {
    const windows = await self.clients.matchAll({ type: "window" });
    const ours = windows.find((one) => "navigate" in one);
    if (ours) {
      try {
        await (await ours.navigate(address) || ours).focus();
        return;
      } catch (elsewhere) { /* a window that this worker does not serve: a new one */ }
    }
    await self.clients.openWindow(address);
  })());
});
