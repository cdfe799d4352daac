// A link may carry the code behind its #, which no browser sends to us. This moves it into the form, and out of the address.
const field = document.querySelector('#code')
if (field && location.hash.length > 1) {
  field.value = location.hash.slice(1)
  history.replaceState(null, '', location.pathname)
}
