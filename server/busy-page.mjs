/**
 * The page for a reader who must come again, in the looks of the site (the values are those of
 * app/styles/tokens.css). It needs no other file: asking for one would only add to the crowd.
 * @param {string} why in a sentence
 */
export const writeBusyPage = (why) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="3">
<title>One moment · Quarterdeck</title>
<style>
  :root { color-scheme: light dark; --page: #ffffff; --rule: #d5dde1; --ink: #12202b; --ink-2: #43525e; --accent: #0b6170 }
  @media (prefers-color-scheme: dark) { :root { --page: #0f161b; --rule: #2b373f; --ink: #e8eef1; --ink-2: #b3c0c8; --accent: #6fc3d3 } }
  body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.5 'Source Sans 3', system-ui, sans-serif }
  header { border-bottom: 1px solid var(--rule) }
  header, main { padding: 1rem max(1rem, calc((100% - 70rem) / 2)) }
  h1 { font: 600 1.75rem/1.2 'Source Serif 4', Georgia, serif; margin: 1rem 0 }
  p { color: var(--ink-2); max-width: 40rem }
  a { color: var(--accent) }
</style>
<header><a href="/">Quarterdeck</a></header>
<main>
<h1>One moment</h1>
<p>${why} This page asks again by itself in three seconds.</p>
<p><a href="">Ask again now</a></p>
</main>
`
