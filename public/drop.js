// Lets a text file be dropped on a text box.
const MOST_BYTES = 2 * 1024 * 1024

for (const box of document.querySelectorAll('textarea')) {
  const hasFile = (event) => [...(event.dataTransfer?.types ?? [])].includes('Files')
  box.addEventListener('dragover', (event) => {
    if (!hasFile(event)) return
    event.preventDefault()
    box.classList.add('over')
  })
  box.addEventListener('dragleave', () => box.classList.remove('over'))
  box.addEventListener('drop', (event) => {
    box.classList.remove('over')
    const file = event.dataTransfer?.files[0]
    if (!file) return
    event.preventDefault()
    take(box, file)
  })
}

// What is no plain text has to be sent as a file, so that it is read as what it is.
async function take(box, file) {
  const input = box.closest('.box')?.querySelector('input[type=file]')
  if (input && /\.(html?|md|docx|xml|json|rss|atom|nitf|ninjs)$/i.test(file.name)) {
    const list = new DataTransfer()
    list.items.add(file)
    input.files = list.files
    return
  }
  if (file.size <= MOST_BYTES) box.value = await file.text()
}
