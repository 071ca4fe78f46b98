/* Every desk page works without this; with it, the slash leads to the search field. */
(function () {
  "use strict";
  document.addEventListener("keydown", function (pressed) {
    var typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
    var field = document.getElementById("find");
    if (pressed.key === "/" && !typing && field && !pressed.ctrlKey && !pressed.metaKey && !pressed.altKey) {
      pressed.preventDefault();
      field.focus();
      field.select();
    }
  });
})();
