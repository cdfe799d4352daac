/** The pipeline in a Worker of its own: one document, many in one request, or nothing at all. */
import { prepare } from '../contenders/ours.ts'

const makers = new Map<number, () => Uint8Array>()

function makerFor(size: number): () => Uint8Array {
  const make = makers.get(size) ?? prepare({ size })
  makers.set(size, make)
  return make
}

export default {
  fetch({ url }: Request): Response {
    const { pathname, searchParams } = new URL(url)
    if (pathname === '/empty') return new Response('')
    const make = makerFor(Number(searchParams.get('size') ?? 1))
    let made = make()
    for (let more = Number(searchParams.get('times') ?? 1); more > 1; more--) made = make()
    return new Response(made as Uint8Array<ArrayBuffer>)
  },
}
