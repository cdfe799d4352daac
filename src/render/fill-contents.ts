/** Fills the table of contents from the chapters that are really there, so that it can never name another. */

const chapter = /<h2 id="([^"]+)">([\s\S]*?)<\/h2>/g

export function fillContents(html: string): string {
  const entries = [...html.matchAll(chapter)].map(
    ([, id, heading = '']) =>
      `<li><a href="#${id}">${heading.replace(/<a role="doc-noteref".*?<\/a>/g, '').trim()}</a></li>`,
  )
  return html.replace('</p></nav>', () => `</p><ol>${entries.join('')}</ol></nav>`)
}
