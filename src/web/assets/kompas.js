// What needs a script on the pages: copying a link, sending with Enter, saying what goes on. Without it all else works.
const { document, navigator, location } = globalThis

document.documentElement.classList.add('js')
// Only pages with encryption (and this machine itself) may reach the clipboard.
if ('clipboard' in navigator) document.documentElement.classList.add('can-copy')

/** @param {EventTarget | null} target @param {string} selector @returns {HTMLElement | null} */
function closest(target, selector) {
  return target instanceof globalThis.Element ? target.closest(selector) : null
}

document.addEventListener('click', (event) => {
  const button = closest(event.target, '[data-copy], [data-print]')
  if (button === null) return
  if (button.dataset.print !== undefined) {
    globalThis.print()
    return
  }
  const address = new globalThis.URL(button.dataset.copy ?? '', location.href).href
  void navigator.clipboard.writeText(address).then(() => {
    const status = button.parentElement?.querySelector('[role="status"]')
    if (status) status.textContent = button.dataset.done ?? ''
  })
})

document.addEventListener('keydown', (event) => {
  const field = closest(event.target, 'textarea[data-send]')
  if (field === null || event.key !== 'Enter' || event.shiftKey || event.isComposing) return
  event.preventDefault()
  field.closest('form')?.requestSubmit()
})

/** @param {boolean} busy */
function setBusy(busy) {
  document.getElementById('answer')?.setAttribute('aria-busy', String(busy))
}

document.addEventListener('htmx:beforeRequest', () => {
  setBusy(true)
})
document.addEventListener('htmx:afterRequest', () => {
  setBusy(false)
})
document.addEventListener('htmx:afterSettle', () => {
  const answer = document.querySelector('#answer > *')
  answer?.scrollIntoView({ block: 'nearest' })
})
document.addEventListener('htmx:sendError', (event) => {
  const form = closest(event.target, '[data-offline]')
  const answer = document.getElementById('answer')
  if (form === null || answer === null) return
  const notice = document.createElement('p')
  notice.className = 'notice'
  notice.textContent = form.dataset.offline ?? ''
  answer.replaceChildren(notice)
})
