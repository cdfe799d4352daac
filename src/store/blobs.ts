/** The few methods of R2 that the store uses: a port, for what must survive a restore of the database. */
export interface Blobs {
  head(key: string): Promise<Blob | null>
  get(key: string): Promise<(Blob & { text(): Promise<string> }) | null>
  /** Null when the condition does not hold: somebody else was there in the meantime. */
  put(key: string, value: string, options?: { readonly onlyIf?: Condition }): Promise<Blob | null>
  list(options: { prefix: string; cursor?: string }): Promise<BlobList>
}

interface Blob {
  /** Of the content: the same text has the same. */
  readonly etag: string
}

export type Condition = { readonly etagMatches: string } | { readonly etagDoesNotMatch: '*' }

interface BlobList {
  readonly objects: readonly { readonly key: string }[]
  readonly truncated: boolean
  readonly cursor?: string
}

/** R2 lists a thousand at a time. */
export async function allKeys(blobs: Blobs, prefix: string): Promise<string[]> {
  const keys: string[] = []
  let cursor: string | undefined
  do {
    const page = await blobs.list({ prefix, ...(cursor !== undefined && { cursor }) })
    keys.push(...page.objects.map(({ key }) => key))
    cursor = page.truncated ? page.cursor : undefined
  } while (cursor !== undefined)
  return keys
}
