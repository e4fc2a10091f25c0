// Writes times in the reader's zone; the exact time in UTC stays on hover. It does so while the page comes in, before
// any of it is drawn, so that nothing jumps.
const WAITING = 'time[datetime]:not([title]), [data-time]'
const watcher = new MutationObserver(rewriteAll)

watcher.observe(document, { childList: true, subtree: true })
document.addEventListener('DOMContentLoaded', () => {
  watcher.disconnect()
  rewriteAll()
})

function rewriteAll() {
  for (const time of document.querySelectorAll(WAITING)) if (isWhole(time)) rewrite(time)
}

// What the parser has left behind; of the rest the text may still be on its way.
function isWhole(element) {
  if (document.readyState !== 'loading') return true
  for (let at = element; at; at = at.parentNode) if (at.nextSibling) return true
  return false
}

function rewrite(time) {
  const written = time.textContent
  const date = new Date(time.dateTime ?? time.dataset.time)
  if (time.dateTime) time.title = written
  else time.removeAttribute('data-time')
  if (Number.isNaN(date.getTime())) return
  const day = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
  const clock = date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  time.textContent = `${day}, ${clock}`
}
