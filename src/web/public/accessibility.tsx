/** How accessible this is as far as anybody knows: what was tested and how, what was not, and the limits we know of. */
import { Heading, Lead, Paragraph, Sentences, Title, Unknown } from '../layout/elements.tsx'
import type { Reader } from '../reader.ts'

/** When this statement was last held against the tests. */
const statedOn = '2026-11-24'

const tested = ['axe', 'widths', 'script', 'parts'] as const
const untested = ['audit', 'people', 'browsers', 'axe'] as const
const documents = ['twin', 'validator', 'word', 'fields'] as const

export function Accessibility({ reader }: { readonly reader: Reader }) {
  const { say, formats } = reader
  return (
    <div class="column input">
      <Title>{say('pages.accessibility.title')}</Title>
      <Lead>{say('pages.accessibility.lead')}</Lead>
      <Paragraph>{say('pages.accessibility.stated', { date: formats.day(statedOn) })}</Paragraph>
      <Heading>{say('pages.accessibility.tested_title')}</Heading>
      <Sentences texts={tested.map(one => say(`pages.accessibility.tested.${one}`))} />
      <Heading>{say('pages.accessibility.untested_title')}</Heading>
      <Sentences texts={untested.map(one => say(`pages.accessibility.untested.${one}`))} />
      <Heading>{say('pages.accessibility.documents_title')}</Heading>
      <Sentences texts={documents.map(one => say(`pages.accessibility.documents.${one}`))} />
      <Heading>{say('pages.accessibility.report_title')}</Heading>
      <Paragraph>
        {say('pages.accessibility.report')} <Unknown>{say('pages.accessibility.report_unknown')}</Unknown>
      </Paragraph>
    </div>
  )
}
