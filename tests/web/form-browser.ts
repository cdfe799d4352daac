/** A browser without JavaScript, as far as forms go: it shows what came, fills in fields that are there, and presses buttons. */
import { DomUtils, parseDocument } from 'htmlparser2'

type Element = ReturnType<typeof DomUtils.findAll>[number]
type Typed = Readonly<Record<string, string | readonly string[]>>

export class FormBrowser {
  readonly #send: (path: string, init: RequestInit) => Promise<Response>
  #page = parseDocument('')
  /** The last page, as it came. */
  html = ''
  answer = new Response()

  constructor(send: (path: string, init: RequestInit) => Promise<Response>) {
    this.#send = send
  }

  open(path: string): Promise<this> {
    return this.#go(path, {})
  }

  /** Presses the button with this value or these words, after filling in the form that it stands in. */
  async press(button: string, typed: Typed = {}): Promise<this> {
    const found = this.all('button').find(one => one.attribs.value === button || textOf(one) === button)
    if (!found)
      throw new Error(
        `no button ${button} among ${this.all('button')
          .map(one => textOf(one))
          .join(', ')}`,
      )
    return this.send(this.#formOf(found), [...this.fields(button, typed)])
  }

  /** What pressing the button would send. */
  fields(button: string, typed: Typed = {}): [string, string][] {
    const found = this.all('button').find(one => one.attribs.value === button || textOf(one) === button)
    const form = found && this.#formOf(found)
    if (!form) throw new Error(`no button ${button}`)
    const controls = DomUtils.findAll(one => ['input', 'textarea'].includes(one.name), form.children)
    const missing = Object.keys(typed).filter(name => !controls.some(one => one.attribs.name === name))
    if (missing.length > 0) throw new Error(`no field ${missing.join(', ')}`)
    const values = controls.flatMap(one => {
      const { name = '', type, value = '' } = one.attribs
      const given = typed[name]
      if (!name) return []
      if (type === 'radio' || type === 'checkbox') {
        const on = given === undefined ? one.attribs.checked !== undefined : [given].flat().includes(value)
        return on ? [[name, value] as [string, string]] : []
      }
      const held = one.name === 'textarea' ? textOf(one, false) : value
      return [[name, given === undefined ? held : String(given)] as [string, string]]
    })
    return found?.attribs.name ? [...values, [found.attribs.name, found.attribs.value ?? '']] : values
  }

  send(form: Element | string, fields: [string, string][]): Promise<this> {
    const path = typeof form === 'string' ? form : (form.attribs.action ?? '')
    return this.#go(path, { method: 'POST', body: new URLSearchParams(fields) })
  }

  all(name: string): Element[] {
    return DomUtils.findAll(one => one.name === name, this.#page.children)
  }

  /** The words of the page, as a reader sees them. */
  get text(): string {
    return this.all('main')
      .map(one => textOf(one))
      .join('')
  }

  /** What stands in a field of the page, shown or hidden. */
  valueOf(name: string): string | undefined {
    const found = [...this.all('input'), ...this.all('textarea')].find(
      ({ attribs }) => attribs.name === name && (attribs.type !== 'radio' || attribs.checked !== undefined),
    )
    return found && (found.name === 'textarea' ? textOf(found, false) : (found.attribs.value ?? ''))
  }

  /** Each error of the summary: where it leads, and that the field there has the same words and is marked. */
  get errors(): { field: string; message: string; atField: boolean }[] {
    const summary = this.all('div').find(one => one.attribs.id === 'errors')
    const links = summary ? DomUtils.findAll(one => one.name === 'a', summary.children) : []
    return links.map(link => {
      const field = (link.attribs.href ?? '').slice(1)
      const target = DomUtils.findOne(one => one.attribs.id === field, this.#page.children)
      const told = DomUtils.findOne(one => one.attribs.id === `${field}-error`, this.#page.children)
      const described = target?.attribs['aria-describedby']?.split(' ').includes(`${field}-error`)
      return { field, message: textOf(link), atField: described === true && textOf(told) === textOf(link) }
    })
  }

  async #go(path: string, init: RequestInit): Promise<this> {
    this.answer = await this.#send(path, init)
    this.html = await this.answer.text()
    this.#page = parseDocument(this.html)
    return this
  }

  #formOf(button: Element): Element {
    const form = this.all('form').find(one => DomUtils.existsOne(inside => inside === button, one.children))
    if (!form) throw new Error('a button outside any form')
    return form
  }
}

/** The parser keeps the line break after `<textarea>` that browsers drop; ours never writes one. */
function textOf(node: Element | null, tidy = true): string {
  const text = node ? DomUtils.textContent(node) : ''
  return tidy ? text.replace(/\s+/g, ' ').trim() : text
}
