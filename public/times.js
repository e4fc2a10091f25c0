// Writes times in the reader's zone; the exact time in UTC stays on hover.
for (const time of document.querySelectorAll('time[datetime]')) {
  const date = new Date(time.dateTime)
  if (Number.isNaN(date.getTime())) continue
  time.title = time.textContent
  const day = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
  const clock = date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  time.textContent = `${day}, ${clock}`
}
