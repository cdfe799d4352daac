// Works out the SHA-256 of a file in the browser and sends that alone: the file itself stays where it is.
const form = document.querySelector('#verify')
const digest = document.querySelector('#digest')
const failed = document.querySelector('#hashing-failed')

async function check(file) {
  failed.hidden = true
  try {
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
    digest.elements.sha256.value = [...hash].map(byte => byte.toString(16).padStart(2, '0')).join('')
    digest.submit()
  } catch {
    // Nothing is sent instead: that the file stays here was promised.
    failed.hidden = false
  }
}

// Only where a browser can do it; elsewhere the form sends the file, and says so.
if (form && crypto.subtle) {
  document.querySelector('#sent-whole').hidden = true
  document.querySelector('#stays-here').hidden = false
  document.querySelector('#drop-here').hidden = false
  form.addEventListener('submit', event => {
    const [file] = form.elements.file.files
    if (!file) return
    event.preventDefault()
    check(file)
  })
  // A file that lands beside the form would otherwise be opened in place of the page.
  document.addEventListener('dragover', event => event.preventDefault())
  document.addEventListener('drop', event => {
    event.preventDefault()
    const [file] = event.dataTransfer.files
    if (file) check(file)
  })
}
