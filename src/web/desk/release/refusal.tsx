/** Why what somebody sent was not done: which fields to correct, or what stands in the way. */
import { Alert } from '../../layout/elements.tsx'
import { ErrorSummary } from '../../layout/form.tsx'
import type { Reader } from '../../reader.ts'
import type { Refused } from './release-page.tsx'

export function Refusal({ reader, refused }: { readonly reader: Reader; readonly refused: Refused }) {
  const { errors, words } = refused
  return errors.length > 0 ? <ErrorSummary reader={reader} errors={errors} /> : <Alert title={words} />
}
