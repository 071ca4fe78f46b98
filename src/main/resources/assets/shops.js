/* The list works without this; with it, it begins where the reader is, and a map can be drawn beside it. */
(function () {
  "use strict";

  var near = document.getElementById("near-me");
  if (near && navigator.geolocation) {
    near.hidden = false;
    near.addEventListener("click", function () {
      near.setAttribute("aria-busy", "true");
      navigator.geolocation.getCurrentPosition(function (found) {
        // A hundred meters are near enough for a shop, and tell less of whoever asks.
        var at = [found.coords.latitude, found.coords.longitude].map(function (degrees) { return degrees.toFixed(3); });
        location.assign("/shops?near=" + at.join(",") + (near.dataset.query ? "&" + near.dataset.query : ""));
      }, function () {
        near.removeAttribute("aria-busy");
        document.getElementById("no-position").hidden = false;
        document.querySelector(".places").open = true;
      }, { timeout: 10000, maximumAge: 60000 });
    });
    addEventListener("pageshow", function () { near.removeAttribute("aria-busy"); });
  }

  var part = document.getElementById("map-part"), map = document.getElementById("map");
  var shown = document.querySelectorAll("[data-at]");
  if (!part || !shown.length) { return; }
  part.hidden = false;
  var button = document.getElementById("show-map");
  button.addEventListener("click", draw);
  if (matchMedia("(min-width: 60rem)").matches) { draw(); }

  function draw() {
    button.hidden = true;
    map.hidden = false;
    var style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = map.dataset.style;
    var script = document.createElement("script");
    script.src = map.dataset.script;
    script.onload = function () { fill(window.L); };
    script.onerror = function () { map.hidden = true; button.hidden = false; };
    style.onload = function () { document.head.append(script); };
    style.onerror = script.onerror;
    document.head.append(style);
  }

  function pair(text) { return text.split(",").map(Number); }

  function fill(L) {
    var drawn = L.map(map, { zoomControl: false, attributionControl: false, scrollWheelZoom: false, minZoom: 5, maxZoom: 18 });
    L.control.zoom({ zoomInTitle: map.dataset.in, zoomOutTitle: map.dataset.out, position: "topright" }).addTo(drawn);
    var words = L.control.attribution({ prefix: false }).addTo(drawn);
    if (map.dataset.tiles) {
      var tiles = document.createElement("span");
      tiles.textContent = map.dataset.attribution;
      L.tileLayer(map.dataset.tiles, { maxZoom: 19 }).addTo(drawn);
      words.addAttribution(tiles.innerHTML);
    } else {
      outline(L, drawn);
      words.addAttribution("Natural Earth");
      placeNames(L, drawn);
    }
    var points = [];
    shown.forEach(function (shop, number) { points.push(pin(L, drawn, shop, number)); });
    /* The nearest few tell where to look; the others are there when somebody zooms out. */
    var looked = points.slice(0, 6);
    if (map.dataset.from && shown[0].matches(".shop")) {
      var from = pair(map.dataset.from);
      looked.push(from);
      L.marker(from, { icon: L.divIcon({ className: "here", iconSize: [20, 20] }), interactive: false, keyboard: false,
        alt: map.dataset.here }).addTo(drawn);
    }
    /* Without tiles there is nothing to see from close by but the pins. */
    drawn.fitBounds(L.latLngBounds(looked), { padding: [56, 56], maxZoom: map.dataset.tiles ? 15 : 12, animate: false });
  }

  function pin(L, drawn, shop, number) {
    var at = pair(shop.dataset.at), closed = shop.querySelector(".standing-closed") ? " pin-closed" : "";
    var link = shop.querySelector("h3 a"), name = (link || document.querySelector("h1")).textContent;
    var marker = L.marker(at, { icon: L.divIcon({ className: "pin" + closed, iconSize: [32, 36], iconAnchor: [16, 38],
      html: document.createElement("span") }), title: name, alt: name, zIndexOffset: -100 * number }).addTo(drawn);
    if (link) {
      var words = document.createElement("div"), way = link.cloneNode(true), standing = shop.querySelector(".standing").cloneNode(true);
      words.append(way, standing);
      marker.bindPopup(words, { offset: [0, -28] });
      marker.on("popupopen", function () { shop.classList.add("lit"); });
      marker.on("popupclose", function () { shop.classList.remove("lit"); });
    }
    return at;
  }

  function outline(L, drawn) {
    fetch(map.dataset.outline).then(function (answer) { return answer.json(); }).then(function (country) {
      L.geoJSON(country, { interactive: false, style: { className: "outline", fillOpacity: 1 } }).addTo(drawn).bringToBack();
    }).catch(function () { /* the pins and names are still there */ });
  }

  /* Without tiles, the places of the list tell where one is; their names come as one gets closer, so that they do not cover each other. */
  function placeNames(L, drawn) {
    var names = [];
    document.querySelectorAll("[data-place]").forEach(function (place) {
      var words = document.createElement("span");
      words.textContent = place.textContent;
      names.push(L.marker(pair(place.dataset.place), { interactive: false, keyboard: false, zIndexOffset: -10000,
        icon: L.divIcon({ className: "place-name", html: words, iconAnchor: [3, 9] }) }));
    });
    var settle = function () {
      var taken = [];
      names.forEach(function (name) {
        var at = drawn.latLngToContainerPoint(name.getLatLng());
        var free = taken.every(function (other) { return Math.abs(other.x - at.x) > 130 || Math.abs(other.y - at.y) > 22; });
        if (free) { taken.push(at); name.addTo(drawn); } else { name.remove(); }
      });
    };
    drawn.on("zoomend moveend", settle);
    drawn.whenReady(settle);
  }
})();
