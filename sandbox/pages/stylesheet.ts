/** The one stylesheet of the sandbox pages. */
import { Router } from "express";
import { stylesheetPath } from "./layout.ts";

const css = `
:root {
  --ink: #1c1b1a; --quiet: #55504b; --paper: #ffffff; --ground: #f6f4f1; --line: #cfc9c2;
  --accent: #1f4e79; --on-accent: #ffffff; --good: #e6f2e8; --bad: #fbe9e7; --bad-ink: #8c1d18;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #efece8; --quiet: #b9b2aa; --paper: #232120; --ground: #191817; --line: #4d4843;
    --accent: #9cc7ee; --on-accent: #10202f; --good: #1f3524; --bad: #44201d; --bad-ink: #ffc9c4;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
.frame { max-width: 60rem; margin-inline: auto; padding-inline: 1rem; }
main { padding-block: 1rem 3rem; }
header { background: var(--paper); border-bottom: 1px solid var(--line); }
header .frame { padding-block: .75rem .25rem; }
.brand { margin: 0; font-weight: 600; }
.brand span { display: block; font-weight: 400; font-size: 1rem; color: var(--quiet); }
nav ul { display: flex; flex-wrap: wrap; gap: 0 .25rem; margin: .25rem 0 0 -.5rem; padding: 0; list-style: none; }
nav a { display: block; padding: .6rem .5rem; min-height: 2.75rem; }
nav a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; box-shadow: inset 0 -3px var(--accent); }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: -100vw; padding: .75rem; background: var(--paper); }
.skip:focus { left: 0; z-index: 1; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: .5rem 0 1rem; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 1.5rem 0 .5rem; }
.quiet { color: var(--quiet); }
.big { font-size: 1.5rem; margin: 0 0 .5rem; font-variant-numeric: tabular-nums; }
.note, .problem { padding: .75rem 1rem; border-left: 4px solid var(--accent); background: var(--good); }
.problem { border-color: var(--bad-ink); background: var(--bad); color: var(--bad-ink); }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; margin-block: 1rem; }
.card h2 { margin-top: 0; }
.card p { margin: .35rem 0; }
.letter { white-space: pre-line; }
.state { display: inline-block; padding: 0 .6rem; border: 1px solid var(--line); border-radius: 1rem; font-size: 1rem; font-weight: 400; }
button, input, select { font: inherit; color: inherit; min-height: 2.75rem; border-radius: .4rem; max-width: 100%; }
button { padding: .5rem 1rem; border: 1px solid var(--accent); background: var(--accent); color: var(--on-accent); cursor: pointer; }
button:disabled { border-color: var(--line); background: transparent; color: var(--quiet); cursor: default; }
button.second { background: transparent; color: var(--accent); }
input, select { padding: .4rem .6rem; border: 1px solid var(--quiet); background: var(--paper); }
.line { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem .75rem; margin-block: 1rem; }
.buttons { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: .75rem; }
.steps, .people, .list { list-style: none; padding: 0; }
.steps li, .people li { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .75rem; margin-block: .5rem; }
.people button { min-width: min(18rem, 100%); text-align: left; font-weight: 600; background: var(--paper); color: var(--accent); }
.list li { padding-block: .5rem; border-bottom: 1px solid var(--line); }
dl { margin: 0; }
dl div { display: flex; flex-wrap: wrap; gap: 0 .75rem; }
dt { color: var(--quiet); min-width: 7rem; }
dd { margin: 0; }
.scans { padding-left: 1.25rem; }
.scroll { overflow-x: auto; background: var(--paper); border: 1px solid var(--line); border-radius: .5rem; }
table { border-collapse: collapse; width: 100%; overflow-wrap: normal; }
th, td { padding: .5rem .75rem; text-align: left; white-space: nowrap; border-bottom: 1px solid var(--line); }
td.wrap { white-space: normal; min-width: 14rem; }
tbody tr:last-child > * { border-bottom: 0; }
tbody th { font-weight: 600; }
@media (max-width: 30rem) { .steps button, .people button, .buttons button, .line input, .line select { width: 100%; } }
`;

export function stylesheet(): Router {
  const router = Router();
  router.get(stylesheetPath, (_request, response) => {
    response.set("cache-control", "public, max-age=300").type("css").send(css);
  });
  return router;
}
