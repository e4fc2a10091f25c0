// Makes a diff nicer to walk through: n and p step through the changes, v changes the view, ? shows the keys, and a
// link can be copied. The page is complete without it.
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
  const action = { n: () => go(1), p: () => go(-1), v: changeView, '?': showHelp }[event.key]
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
