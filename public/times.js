// Writes times in the reader's zone; the exact time in UTC stays on hover.
for (const time of document.querySelectorAll('time[datetime], [data-time]')) {
  const date = new Date(time.dateTime ?? time.dataset.time)
  if (Number.isNaN(date.getTime())) continue
  if (time.dateTime) time.title = time.textContent
  const day = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
  const clock = date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  time.textContent = `${day}, ${clock}`
}
