/** Where a mission file is handed in, and where it comes back with every problem in it, line by line. */
import { type Problem, sayProblem } from '../../domain/problem.ts'
import { Breadcrumb } from '../layout/breadcrumb.tsx'
import { Lead, Title } from '../layout/elements.tsx'
import { TextField } from '../layout/form.tsx'
import type { Reader } from '../reader.ts'

interface ImportPageProps {
  readonly reader: Reader
  /** What was handed in, to be mended here. */
  readonly text: string
  readonly problems: readonly Problem[]
}

export function ImportPage({ reader, text, problems }: ImportPageProps) {
  const { say, to } = reader
  return (
    <div class="column">
      <Breadcrumb reader={reader} to="desk" />
      <Title>{say('pages.import.title')}</Title>
      <Lead>{say('pages.import.lead')}</Lead>
      {problems.length > 0 && (
        <div class="utrecht-alert utrecht-alert--error" role="alert">
          <div class="utrecht-alert__content">
            <p class="utrecht-paragraph alert-title">
              {say('pages.import.problems', { count: problems.length })}
            </p>
            {/* The messages of the command line and of editors, word for word. */}
            <ul class="plain problems" lang="en">
              {problems.map(problem => (
                <li>
                  <a class="utrecht-link utrecht-link--html-a" href="#text">
                    {sayProblem(problem)}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
      <form
        class="mission-form"
        method="post"
        action={to('desk/import-mission')}
        enctype="multipart/form-data"
      >
        <div class="field">
          <label class="utrecht-form-label" for="file">
            {say('pages.import.file')}
          </label>
          <p class="hint" id="file-hint">
            {say('pages.import.file_hint')}
          </p>
          <input type="file" id="file" name="file" accept=".yaml,.yml" aria-describedby="file-hint" />
        </div>
        <TextField
          id="text"
          label={say('pages.import.text')}
          hint={say('pages.import.text_hint')}
          errors={[]}
          value={text}
          rows={18}
          attributes={{ spellcheck: 'false', autocapitalize: 'off' }}
        />
        <button class="utrecht-button utrecht-button--primary-action" type="submit">
          {say('pages.import.go')}
        </button>
      </form>
    </div>
  )
}
