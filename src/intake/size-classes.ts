/** Seven sizes for all that is sealed, so that the length of a file tells next to nothing about the text in it. */
const sizeClasses: readonly number[] = [1, 2, 4, 8, 16, 32, 64].map(kibibytes => kibibytes * 1024)

/** Blanks after JSON mean nothing to whoever reads it, also after opening with the `age` command. */
export function pad(json: string): Uint8Array {
  const bytes = new TextEncoder().encode(json)
  const size = sizeClasses.find(one => one >= bytes.length)
  if (size === undefined) throw new RangeError(`${bytes.length} bytes do not fit in what may be sealed`)
  const padded = new Uint8Array(size).fill(0x20)
  padded.set(bytes)
  return padded
}

/** How long the part after the header of an age file is for each class: a nonce, then pieces of 64 KiB each with a tag. */
export const sealedSizes: readonly number[] = sizeClasses.map(
  size => 16 + size + 16 * Math.ceil(size / 65_536),
)
