/** Puts text on the page as text: nothing a stranger wrote is ever read as markup. */

export function find<T extends HTMLElement = HTMLElement>(within: ParentNode, selector: string): T {
  const found = within.querySelector<T>(selector)
  if (!found) throw new Error(`the page has no ${selector}`)
  return found
}

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  look: string,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  if (look) made.className = look
  made.append(...content)
  return made
}

/** What was opened, each text in its row; rows without one stay away. */
export function showFields(part: HTMLElement, texts: Readonly<Record<string, string | undefined>>): void {
  for (const field of part.querySelectorAll<HTMLElement>('[data-field]')) {
    const text = texts[field.dataset.field ?? '']
    field.textContent = text ?? ''
    const row = field.closest<HTMLElement>('.utrecht-data-list__item')
    if (row) row.hidden = !text
  }
  part.hidden = false
}

/** A row of a list of facts, as layout/elements.tsx makes them. */
export function fact(name: string, text: string, lang = ''): HTMLElement {
  const value = element('span', 'typed', text)
  value.dir = 'auto'
  if (lang) value.lang = lang
  return element(
    'div',
    'utrecht-data-list__item',
    element('dt', 'utrecht-data-list__item-key', name),
    element('dd', 'utrecht-data-list__item-value utrecht-data-list__item-value--html-dd', value),
  )
}

export interface Fault {
  /** The id of the field, where there is one. */
  readonly field?: string
  readonly message: string
}

/** All that is wrong, at once, each leading to its field; the first thing a screen reader hears. */
export function showFaults(part: HTMLElement, title: string, faults: readonly Fault[]): void {
  part.replaceChildren()
  if (faults.length === 0) return
  const items = faults.map(({ field, message }) => {
    const text = field ? element('a', 'utrecht-link utrecht-link--html-a', message) : message
    if (field && text instanceof HTMLAnchorElement) text.href = `#${field}`
    return element('li', '', text)
  })
  const alert = element(
    'div',
    'utrecht-alert utrecht-alert--error',
    element(
      'div',
      'utrecht-alert__content',
      element('p', 'utrecht-paragraph alert-title', title),
      element('ul', 'utrecht-unordered-list', ...items),
    ),
  )
  alert.setAttribute('role', 'alert')
  alert.tabIndex = -1
  part.append(alert)
  alert.focus()
}
