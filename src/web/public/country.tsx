/** One country: what we know per subject, the risks in order of severity, the figures, and where all of it comes from. */
import type { Briefing } from '../../domain/briefing.ts'
import type { CountryPicture } from '../../domain/briefing-country.ts'
import { Breadcrumb } from '../layout/breadcrumb.tsx'
import { Alert, Aside, Heading, Paragraph, Title, Unknown } from '../layout/elements.tsx'
import { OnThisPage } from '../layout/on-this-page.tsx'
import { Notes, SourceList } from '../layout/sources.tsx'
import type { Reader } from '../reader.ts'
import { Figures } from './country-figures.tsx'
import { Risk } from './country-risk.tsx'
import { Subjects } from './country-subjects.tsx'

interface CountryProps {
  readonly reader: Reader
  readonly picture: CountryPicture
  readonly survey: Briefing
  /** Who wrote the profile and when it will be read again. */
  readonly review: { readonly by: string; readonly next: string } | undefined
}

export function Country({ reader, picture, survey, review }: CountryProps) {
  const { say, formats } = reader
  const notes = new Notes(survey.sources)
  const risks = [...survey.gravest_risks, ...survey.other_risks]
  const [figures] = survey.figures
  const country = picture.name
  return (
    <div class="column">
      <Breadcrumb reader={reader} to="countries" />
      <Title>{country}</Title>
      {review && picture.reviewed ? (
        <Aside>
          {say('pages.country.reviewed', {
            date: formats.day(picture.reviewed),
            by: review.by,
            next: formats.day(review.next),
          })}{' '}
          {review.next < survey.as_of && <Unknown>{say('pages.country.past_review')}</Unknown>}
        </Aside>
      ) : (
        <Alert title={say('country.no_profile_title')}>
          <Paragraph>{say('pages.country.no_profile', { country })}</Paragraph>
        </Alert>
      )}
      <OnThisPage
        reader={reader}
        places={[
          { id: 'subjects', name: say('pages.country.subjects_title') },
          ...(risks.length > 0 ? [{ id: 'risks', name: say('pages.country.risks_title') }] : []),
          { id: 'figures', name: say('pages.country.figures_title') },
          { id: 'sources', name: say('sources.title') },
        ]}
      />
      <section>
        <Heading id="subjects">{say('pages.country.subjects_title')}</Heading>
        <Subjects reader={reader} picture={picture} notes={notes} />
      </section>
      {risks.length > 0 && (
        <section>
          <Heading id="risks">{say('pages.country.risks_title')}</Heading>
          <Paragraph>{say('pages.country.risks_lead')}</Paragraph>
          <Aside>{say('ranking.rule')}</Aside>
          {risks.map(risk => (
            <Risk risk={risk} reader={reader} notes={notes} />
          ))}
        </section>
      )}
      <section>
        <Heading id="figures">{say('pages.country.figures_title')}</Heading>
        {figures && <Figures figures={figures} reader={reader} notes={notes} />}
      </section>
      <SourceList notes={notes} reader={reader} />
    </div>
  )
}
