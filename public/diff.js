// Makes a diff nicer to walk through: n and p step through the changes, v changes the view, f folds and unfolds what is
// unchanged without a reload, ? shows the keys, and a link can be copied. The page is complete without it.
const changes = [...document.querySelectorAll('[data-change]')]
const help = document.getElementById('keys')
let current = -1

for (const button of document.querySelectorAll('[data-go], [data-copy]')) button.hidden = false

document.addEventListener('click', (event) => {
  const button = event.target.closest?.('[data-go], [data-copy]')
  if (!button) return
  if (button.dataset.go) go(button.dataset.go === 'next' ? 1 : -1)
  else copyLink(button)
})

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || help?.open) return
  const action = { n: () => go(1), p: () => go(-1), v: changeView, f: clickFold, '?': showHelp }[event.key]
  if (!action) return
  event.preventDefault()
  action()
})

function isTyping(target) {
  return (
    target.closest?.('textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])') != null
  )
}

// From where the reader is: after a jump by link or by scrolling the next change is the next one on the page.
function go(step) {
  if (!changes.length) return
  const next = current < 0 ? fromHere(step) : current + step
  current = Math.max(0, Math.min(changes.length - 1, next))
  const row = changes[current]
  row.scrollIntoView({ block: 'center', behavior: calm() ? 'auto' : 'smooth' })
  row.focus({ preventScroll: true })
  history.replaceState(null, '', `#${row.id}`)
}

function fromHere(step) {
  const target = location.hash
    ? document.getElementById(location.hash.slice(1))?.closest('[data-change]')
    : null
  if (target) return changes.indexOf(target) + step
  return step > 0 ? changes.findIndex((row) => row.getBoundingClientRect().bottom > 0) : 0
}

addEventListener('hashchange', () => {
  current = -1
})

function calm() {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}

function changeView() {
  document.querySelector('[data-key=v]')?.click()
}

// Where all folded runs stand in the page they open and close here; the address says it as if the page had been loaded
// anew, and the link leads back.
const folds = [...document.querySelectorAll('details.folded')]
const foldLink = document.querySelector('a[data-key=f]')

if (folds.length && !document.querySelector('a.fold')) foldLink?.addEventListener('click', foldHere)

function foldHere(event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  const opens = foldLink.href.includes('fold=off')
  for (const fold of folds) fold.open = opens
  const here = location.href.split('#')[0]
  history.replaceState(null, '', foldLink.href)
  for (const link of document.querySelectorAll('.tools a')) if (link !== foldLink) keepFold(link, opens)
  foldLink.href = here
  foldLink.textContent = opens ? 'Fold unchanged text' : 'Show the whole text'
}

// The ways to other views of this pair lead to them as folded as this one is now.
function keepFold(link, opens) {
  const url = new URL(link.href)
  if (url.pathname !== location.pathname) return
  if (opens) url.searchParams.set('fold', 'off')
  else url.searchParams.delete('fold')
  link.href = url.href
}

function clickFold() {
  document.querySelector('[data-key=f]')?.click()
}

function showHelp() {
  help?.showModal()
}

async function copyLink(button) {
  const before = button.textContent
  try {
    await navigator.clipboard.writeText(location.href)
    button.textContent = 'Copied'
  } catch {
    button.textContent = 'Copy it from the address bar'
  }
  setTimeout(() => {
    button.textContent = before
  }, 2000)
}
