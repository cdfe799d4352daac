import { describe, expect, it } from 'vitest'
import { fillContents } from '../../src/render/fill-contents.ts'

const nav = '<nav class="toc"><p class="toc-title">Contents</p></nav>'

describe('fillContents', () => {
  it('names the chapters that are there, in their order, and no others', () => {
    const html = `${nav}<h2 id="a">First</h2><h3 id="b">Part</h3><h2 id="c">Second</h2><h2>Without an id</h2>`
    expect(fillContents(html)).toContain(
      '<ol><li><a href="#a">First</a></li><li><a href="#c">Second</a></li></ol></nav>',
    )
  })

  it('leaves out the number of a note', () => {
    const note = '<a role="doc-noteref" href="#note-1" id="ref-1">1</a>'
    expect(fillContents(`${nav}<h2 id="a">First${note}</h2>`)).toContain('<a href="#a">First</a>')
  })

  it('keeps what was escaped escaped, and takes no $ for an instruction', () => {
    expect(fillContents(`${nav}<h2 id="a">&lt;b&gt; $&amp; $1 $\`</h2>`)).toContain(
      '<a href="#a">&lt;b&gt; $&amp; $1 $`</a>',
    )
  })

  it('changes nothing without a table of contents', () => {
    expect(fillContents('<h2 id="a">First</h2>')).toBe('<h2 id="a">First</h2>')
  })
})
