/** The elements of text with their NL Design System classes, so that pages read as pages. */
import type { Child } from 'hono/jsx'

interface Props {
  readonly children?: Child
}

export function Title({ children }: Props) {
  return <h1 class="utrecht-heading-1">{children}</h1>
}

export function Heading({ id, children }: Props & { readonly id?: string }) {
  return (
    <h2 class="utrecht-heading-2" id={id}>
      {children}
    </h2>
  )
}

export function Subheading({ id, children }: Props & { readonly id?: string }) {
  return (
    <h3 class="utrecht-heading-3" id={id}>
      {children}
    </h3>
  )
}

export function Lead({ children }: Props) {
  return <p class="utrecht-paragraph utrecht-paragraph--lead">{children}</p>
}

export function Paragraph({ children }: Props) {
  return <p class="utrecht-paragraph">{children}</p>
}

/** A list of whole sentences. */
export function Sentences({ texts }: { readonly texts: readonly string[] }) {
  return (
    <ul class="utrecht-unordered-list">
      {texts.map(text => (
        <li class="utrecht-unordered-list__item">{text}</li>
      ))}
    </ul>
  )
}

/** Dates, rules of the house and other things to know beside the text. */
export function Aside({ children }: Props) {
  return <p class="utrecht-paragraph utrecht-paragraph--small aside">{children}</p>
}

export function Link({
  href,
  newTab,
  children,
}: Props & { readonly href: string; readonly newTab?: boolean }) {
  return (
    <a class="utrecht-link utrecht-link--html-a" href={href} target={newTab ? '_blank' : undefined}>
      {children}
    </a>
  )
}

/** What is not known is printed, and looks the same everywhere. */
export function Unknown({ children }: Props) {
  return <span class="unknown">{children}</span>
}

export function Alert({ title, children }: Props & { readonly title: string }) {
  return (
    <div class="utrecht-alert utrecht-alert--warning">
      <div class="utrecht-alert__content">
        <p class="utrecht-paragraph alert-title">{title}</p>
        {children}
      </div>
    </div>
  )
}

/** What was just done, so that nobody has to look for it. */
export function Notice({ children }: Props) {
  return (
    <div class="utrecht-alert utrecht-alert--ok" role="status">
      <div class="utrecht-alert__content">
        <p class="utrecht-paragraph">{children}</p>
      </div>
    </div>
  )
}

/** A row of a list of facts; nothing where there is nothing to say. */
export function Fact({ name, children }: Props & { readonly name: string }) {
  return (
    <div class="utrecht-data-list__item">
      <dt class="utrecht-data-list__item-key">{name}</dt>
      <dd class="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">{children}</dd>
    </div>
  )
}

export function Facts({ children }: Props) {
  return <dl class="utrecht-data-list utrecht-data-list--rows facts">{children}</dl>
}
