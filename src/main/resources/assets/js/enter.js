// The way into a paper: its script is fetched while one reads, and the answer to the press is the paper itself instead of the way to it.
export default function enter(way) {
  document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href: way.dataset.script }));
  try { localStorage.getItem("hoithi"); } catch { /* forbidden */ } // a browser's first look at it takes a while, which the paper need not wait for
  if (way.action) way.action += "?at-once=yes";
}
