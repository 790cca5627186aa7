"""How pages look: on screens light and dark, wide and narrow, and on paper."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["DARK", "LIGHT", "PAIRS", "stylesheet"]

LIGHT: Mapping[str, str] = {
    "paper": "#ffffff",
    "band": "#f3f5f7",
    "line": "#c9ced6",
    "ink": "#1c2024",
    "quiet": "#525960",
    "anchor": "#0b4fb3",
    "added": "#0c5a2b",
    "added-paper": "#e2f4e8",
    "left-out": "#9b1c1c",
    "left-out-paper": "#fcebea",
    "found-paper": "#fff0b3",
    "check": "#824300",
    "direct": "#00616b",
    "mixed": "#1f4fa0",
    "indirect": "#7a2f86",
}
DARK: Mapping[str, str] = {
    "paper": "#15181c",
    "band": "#1f242a",
    "line": "#414850",
    "ink": "#e6e8eb",
    "quiet": "#a9b1ba",
    "anchor": "#8ab8ff",
    "added": "#8fdcaa",
    "added-paper": "#14321f",
    "left-out": "#ffaaa5",
    "left-out-paper": "#3d1c1c",
    "found-paper": "#574500",
    "check": "#f2b263",
    "direct": "#6fd3dc",
    "mixed": "#9cbcff",
    "indirect": "#dba4e6",
}
# Which colours stand on which; text is to be read by people who see contrasts badly, too.
PAIRS: tuple[tuple[str, str], ...] = (
    *((ink, paper) for ink in ("ink", "quiet", "anchor", "check") for paper in ("paper", "band")),
    *((ink, paper) for ink in ("direct", "mixed", "indirect") for paper in ("paper", "band")),
    ("added", "added-paper"),
    ("left-out", "left-out-paper"),
    ("ink", "found-paper"),
)

_RULES = """
* { box-sizing: border-box; }
html { color-scheme: light dark; -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 76rem; color: var(--ink);
  background: var(--paper); font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", "Liberation Sans",
  Arial, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.35rem; line-height: 1.25; margin: 2.5rem 0 .5rem; padding-top: .75rem;
  border-top: 2px solid var(--line); }
h3 { font-size: 1.05rem; line-height: 1.35; margin: 0; }
h3 .begin { font-weight: 400; color: var(--quiet); }
h4 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
p, ul { margin: .35rem 0 .75rem; }
ul { padding-left: 1.25rem; }
a { color: var(--anchor); text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 2px solid var(--anchor);
  outline-offset: 2px; }
h2 a, h3 a { color: inherit; text-decoration: none; }
h2 a:hover, h3 a:hover { text-decoration: underline; }
.quiet, caption, figcaption { color: var(--quiet); }
.check { color: var(--check); }
.filters { color: var(--check); font-weight: 600; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; }
nav { background: var(--band); padding: .75rem 1rem; margin: 1rem 0; border-radius: .4rem; }
nav ul { margin: .25rem 0 0; columns: 20rem; column-gap: 2rem; }
nav li { break-inside: avoid; }
.quote { margin: 1.5rem 0; padding-left: .9rem; border-left: 4px solid var(--line); }
ins { color: var(--added); background: var(--added-paper); text-decoration: underline;
  text-underline-offset: .15em; }
del { color: var(--left-out); background: var(--left-out-paper); text-decoration: line-through; }
mark { color: var(--ink); background: var(--found-paper); }
.scroll { overflow-x: auto; margin: .5rem 0 1rem; }
table { border-collapse: collapse; font-size: .94rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .9rem .3rem 0;
  border-bottom: 1px solid var(--line); }
thead th { color: var(--quiet); font-weight: 600; white-space: nowrap; }
tbody th { font-weight: 600; }
.figures td { font-variant-numeric: tabular-nums; white-space: nowrap; }
.figures tbody th, .grid tbody th { font-weight: 400; }
.figures tbody th { white-space: nowrap; position: sticky; left: 0; background: var(--paper); }
.figures td:has(ul) { white-space: normal; min-width: 8.5rem; }
td ul { margin: 0; padding: 0; list-style: none; }
.grid { width: 100%; }
.grid tbody th { min-width: 16rem; }
.grid thead th { white-space: normal; min-width: 5.5rem; }
.grid td { white-space: nowrap; }
.direct { color: var(--direct); }
.mixed { color: var(--mixed); }
.indirect { color: var(--indirect); }
.versions { width: 100%; }
.versions th:first-child { width: 12rem; }
.versions th:nth-child(2) { width: 15rem; }
.versions time, .versions .title { display: block; color: var(--quiet); font-weight: 400; }
.ranks { width: 100%; max-width: 60rem; }
.ranks th:last-child, .ranks td:last-child { width: 30%; min-width: 5rem; padding-right: 0; }
.ranks td:not(:last-child) { text-align: right; white-space: nowrap;
  font-variant-numeric: tabular-nums; }
.ranks thead th:not(:first-child) { text-align: right; }
.ranks .quiet { font-weight: 400; }
.bar { display: block; height: .55rem; margin-top: .5rem; min-width: 2px;
  background: var(--anchor); }
blockquote { margin: .35rem 0 .9rem; }
blockquote p { margin: 0; }
blockquote footer { color: var(--quiet); font-size: .94rem; }
@media (max-width: 44rem) {
  .versions thead { display: none; }
  .versions, .versions tbody, .versions tr, .versions th, .versions td { display: block;
    width: auto; border: 0; padding: 0; }
  .versions tr { padding: .5rem 0; border-bottom: 1px solid var(--line); }
  .versions time { display: inline; margin-left: .5rem; }
  .grid tbody th { min-width: 11rem; }
  .figures tbody th { position: static; white-space: normal; }
}
"""

_PRINT = """
@page { margin: 16mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav, .screen { display: none; }
  a { color: inherit; text-decoration: none; }
  .scroll { overflow: visible; }
  .figures { font-size: 8pt; }
  h2, h3, h4 { break-after: avoid; }
  tr, li, blockquote { break-inside: avoid; }
  thead { display: table-header-group; }
  ins, del, mark { background: none; }
}
"""


def stylesheet() -> str:
    """The whole style of a page; on paper its colours are the light ones."""
    light = f":root {{ {_variables(LIGHT)} }}\n"
    dark = f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {_variables(DARK)} }} }}\n"
    return f"{light}{dark}{_RULES.strip()}\n{_PRINT.strip()}\n"


def _variables(colours: Mapping[str, str]) -> str:
    return " ".join(f"--{name}: {value};" for name, value in colours.items())
