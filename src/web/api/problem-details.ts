/** Errors of the API as RFC 9457 says: all of them at once, each pointing to the place in what was sent. */

export interface FieldProblem {
  /** A JSON pointer into the body, or the name of a header or parameter. */
  readonly in: 'body' | 'path' | 'header' | 'query'
  readonly pointer: string
  readonly detail: string
}

const titles: Readonly<Record<number, string>> = {
  400: 'The request is not as it should be',
  403: 'This request may not come from there, or from whom',
  404: 'Not found',
  405: 'This cannot be done here',
  406: 'There is no such form of it',
  409: 'This cannot be done as things are now',
  413: 'The body is too large',
  415: 'The body must be JSON',
  422: 'Something else was sent before with the same key',
  500: 'Something went wrong here',
  503: 'This does not work for a moment: try again',
}

export function problem(status: number, errors: readonly FieldProblem[] = []): Response {
  const body = {
    type: 'about:blank',
    status,
    title: titles[status] ?? titles[500],
    ...(errors.length > 0 && { errors }),
  }
  return new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: { 'content-type': 'application/problem+json' },
  })
}
