/** The few methods of R2 that the store uses: a port, for what must survive a restore of the database. */
export interface Blobs {
  get(key: string): Promise<{ text(): Promise<string> } | null>
  put(key: string, value: string): Promise<unknown>
  list(options: { prefix: string; cursor?: string }): Promise<BlobList>
}

export interface BlobList {
  readonly objects: readonly { readonly key: string }[]
  readonly truncated: boolean
  readonly cursor?: string
}
