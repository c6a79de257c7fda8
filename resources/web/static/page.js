"use strict";
const part = document.getElementById("part");
const source = new EventSource("/live?seen=" + part.dataset.seen);
source.addEventListener("part", (event) => { part.innerHTML = event.data; });
