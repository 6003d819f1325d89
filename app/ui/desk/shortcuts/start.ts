/**
 * The desk's own script, on every officer's page: single keys, where the focus lands, the viewer of papers. No library and no React: it
 * works on the page as the server made it, and everything works without it.
 */
import { startViewers } from "../viewer/start-viewers.ts";
import { ignoreHeldEnter } from "./held-enter.ts";
import { showHints } from "./hints.ts";
import { land } from "./landing.ts";
import { listen } from "./listen.ts";

startViewers();
ignoreHeldEnter();
if (document.documentElement.dataset.keys === "on") {
  showHints();
  listen();
}
land();
