/* The counter works without this; with it, keys do what hands would. */
(function () {
  "use strict";
  var offline = document.getElementById("offline");
  var tell = function () { offline.hidden = navigator.onLine !== false; };
  addEventListener("online", tell);
  addEventListener("offline", tell);
  tell();
})();
