/** The few methods of R2 that the store uses: a port, for what must survive a restore of the database. */
export interface Blobs {
  get(key: string): Promise<{ text(): Promise<string> } | null>
  put(key: string, value: string): Promise<unknown>
  list(options: { prefix: string; cursor?: string }): Promise<BlobList>
}

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
