/** Puts a page of ours where the page was, in the browser, and takes the reader along: title, focus and the way back. */
import type { Child } from 'hono/jsx'

/** Browsers that know trusted types let a script write a page in this one way only; the others have no such list. */
interface WithTrustedTypes {
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createHTML(html: string): string },
    ): { createHTML(html: string): string }
  }
}

/** Only what our own components made, which escape whatever was typed. */
const { trustedTypes } = globalThis as WithTrustedTypes
const ours = trustedTypes?.createPolicy('geleidebrief', { createHTML: html => html })
const htmlOf = (page: Child) => (ours ? ours.createHTML(String(page)) : String(page))

export function showPage(main: HTMLElement, page: Child, title: string): void {
  main.innerHTML = htmlOf(page)
  document.title = `${title} · Geleidebrief`
  const heading = main.querySelector<HTMLElement>('#errors') ?? main.querySelector('h1')
  heading?.setAttribute('tabindex', '-1')
  heading?.focus()
  scrollTo(0, 0)
}

export function replacePart(part: Element, page: Child): void {
  part.outerHTML = htmlOf(page)
}
