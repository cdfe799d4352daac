/** Where a file is chosen or dropped. The second form is for the script, which sends no more than the file's SHA-256. */
import { Aside, Heading } from '../layout/elements.tsx'
import { About, described, ErrorSummary } from '../layout/form.tsx'
import type { Reader } from '../reader.ts'

interface FileFormProps {
  readonly reader: Reader
  readonly again: boolean
  /** The form came back without a file. */
  readonly missing: boolean
}

export function FileForm({ reader, again, missing }: FileFormProps) {
  const { say, to } = reader
  const error = missing ? say('pages.verify.missing') : undefined
  const errors = error ? [{ field: 'file', message: error }] : []
  return (
    <>
      <ErrorSummary reader={reader} errors={errors} />
      {again && <Heading>{say('pages.verify.again')}</Heading>}
      <form method="post" action={to('verify')} enctype="multipart/form-data" id="verify">
        <div class={`field ${error ? 'invalid' : ''}`}>
          <label class="utrecht-form-label" for="file">
            {say('pages.verify.file')}
          </label>
          <About id="file" hint={say('pages.verify.hint')} error={error} />
          <input
            type="file"
            id="file"
            name="file"
            accept=".docx,.html,.json"
            aria-describedby={described('file', say('pages.verify.hint'), error)}
            aria-invalid={error ? 'true' : undefined}
          />
        </div>
        <p class="hint" id="drop-here" hidden>
          {say('pages.verify.drop')}
        </p>
        <div id="sent-whole">
          <Aside>{say('pages.verify.sent_whole')}</Aside>
        </div>
        <div id="stays-here" hidden>
          <Aside>{say('pages.verify.stays_here')}</Aside>
        </div>
        <button class="utrecht-button utrecht-button--primary-action" type="submit">
          {say('pages.verify.submit')}
        </button>
      </form>
      <form method="post" action={to('verify')} id="digest" hidden>
        <input type="hidden" name="sha256" value="" />
      </form>
      <p role="status" id="hashing-failed" class="error" hidden>
        {say('pages.verify.failed')}
      </p>
    </>
  )
}
