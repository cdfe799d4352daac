/** To whom input is sealed: a list of public keys that a keeper signs offline and the product pins. */
import * as z from 'zod/mini'

export const Recipient = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(80)),
  kind: z.enum(['official', 'recovery']),
  office: z.string().check(z.minLength(1), z.maxLength(80)),
  /** X25519 only: the post-quantum kind of age rests on code that nobody audited yet. */
  age: z.string().check(z.regex(/^age1[02-9ac-hj-np-z]{58}$/)),
})
export type Recipient = z.infer<typeof Recipient>

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))

export const RecipientList = z.strictObject({
  purpose: z.literal('geleidebrief recipients'),
  signed_on: day,
  valid_until: day,
  /** As many as fit, signed, into a variable of a Worker (5 KB). */
  recipients: z.array(Recipient).check(z.minLength(3), z.maxLength(24)),
})
export type RecipientList = z.infer<typeof RecipientList>

/** `list` is the exact text that was signed. */
export const SignedRecipients = z.strictObject({
  list: z.string().check(z.maxLength(40_000)),
  signature: z.string().check(z.maxLength(100)),
})
export type SignedRecipients = z.infer<typeof SignedRecipients>
