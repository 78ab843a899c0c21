// What needs a script on the pages: copying a link, sending with Enter, saying what goes on, arrow keys on the board.
// Without it all else works.
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

/**
 * The cards of each column that has some.
 * @param {HTMLElement} board
 * @returns {HTMLElement[][]}
 */
function cardsByColumn(board) {
  const columns = Array.from(board.children, (column) => {
    /** @type {NodeListOf<HTMLElement>} */
    const cards = column.querySelectorAll('[data-card]')
    return Array.from(cards)
  })
  return columns.filter((cards) => cards.length > 0)
}

/**
 * The card that an arrow key leads to from another.
 * @param {HTMLElement} board
 * @param {HTMLElement} card
 * @param {string} key
 * @returns {HTMLElement | undefined}
 */
function cardAt(board, card, key) {
  const columns = cardsByColumn(board)
  const column = columns.findIndex((cards) => cards.includes(card))
  const row = columns[column].indexOf(card)
  const { length } = columns[column]
  if (key === 'ArrowUp' || key === 'ArrowDown') return columns[column][row + (key === 'ArrowUp' ? -1 : 1)]
  if (key === 'Home' || key === 'End') return columns[column][key === 'Home' ? 0 : length - 1]
  const beside = columns[column + (key === 'ArrowLeft' ? -1 : 1)]
  return beside?.[Math.min(row, beside.length - 1)]
}

const boardKeys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End']
document.addEventListener('keydown', (event) => {
  const card = closest(event.target, '[data-board] [data-card]')
  const board = closest(card, '[data-board]')
  if (card === null || board === null || !boardKeys.includes(event.key)) return
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  const next = cardAt(board, card, event.key)
  next?.focus()
  next?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
})

/** @param {boolean} busy */
function setBusy(busy) {
  document.getElementById('answer')?.setAttribute('aria-busy', String(busy))
}

/**
 * Listens to the answer that is being written, where one is announced. The server's HTML is put in as it comes: it is
 * made like the pages are, and holds verified sentences only.
 */
let stopListening = () => {}
function listen() {
  const place = document.querySelector('#answer [data-stream]')
  const answer = document.getElementById('answer')
  if (!(place instanceof globalThis.HTMLElement) || answer === null) return
  const source = new globalThis.EventSource(place.dataset.stream ?? '')
  stopListening = () => {
    source.close()
  }
  place.removeAttribute('data-stream')
  /** @param {string} name @param {(html: string) => void} put */
  const on = (name, put) => {
    source.addEventListener(name, (event) => {
      put(String(event.data))
    })
  }
  on('show', (html) => {
    answer.innerHTML = html
  })
  on('add', (html) => {
    answer.querySelector('[data-written]')?.insertAdjacentHTML('beforeend', html)
  })
  on('done', (html) => {
    source.close()
    answer.innerHTML = html
  })
  source.addEventListener('error', () => {
    source.close()
    const offline = document.querySelector('[data-offline]')
    const notice = answer.querySelector('[role="status"].notice')
    if (notice && offline instanceof globalThis.HTMLElement)
      notice.textContent = offline.dataset.offline ?? ''
  })
}

document.addEventListener('htmx:historyRestore', () => {
  stopListening()
})
document.addEventListener('htmx:beforeRequest', () => {
  stopListening()
  setBusy(true)
})
document.addEventListener('htmx:afterRequest', () => {
  setBusy(false)
})
document.addEventListener('htmx:afterSettle', () => {
  const answer = document.querySelector('#answer > *')
  answer?.scrollIntoView({ block: 'nearest' })
  listen()
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
