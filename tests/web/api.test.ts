import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import { asDescribed, description } from './as-described.ts'
import { visit } from './atlantis-doors.ts'

const post = (body: unknown, headers: Record<string, string> = {}) =>
  visit('/v1/applicability', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

describe('the description', () => {
  it('is OpenAPI 3.1, and is what the API hands out', async () => {
    const validator = new Validator()
    expect(await validator.validate(structuredClone(description))).toMatchObject({ valid: true })
    expect(validator.version).toBe('3.1')
    expect(await (await visit('/v1/openapi.json')).json()).toEqual(JSON.parse(JSON.stringify(description)))
  })
})

describe('what everybody may read', () => {
  it.each([
    ['/countries', '/v1/countries'],
    ['/countries/{iso2}', '/v1/countries/xa'],
    ['/conditions', '/v1/conditions'],
    ['/missions', '/v1/missions'],
    ['/missions/{id}', '/v1/missions/atlantis-pearls-2027'],
  ])('answers %s as described, with its version and language', async (path, address) => {
    const answer = await visit(address, { headers: { 'accept-language': 'en' } })
    expect([
      answer.status,
      answer.headers.get('api-version'),
      answer.headers.get('content-language'),
    ]).toEqual([200, '1.0.0', 'en'])
    expect(asDescribed(path, 'get', 200, 'application/json', await answer.json())).toEqual([])
  })

  it('speaks Dutch to who asks for no language of ours', async () => {
    const answer = await visit('/v1/countries/XA', { headers: { 'accept-language': 'fr' } })
    expect(answer.headers.get('content-language')).toBe('nl')
  })

  it('tells of a mission no more than its page does', async () => {
    const mission = await (await visit('/v1/missions/atlantis-pearls-2027')).json()
    expect(Object.keys(mission as object).sort()).toEqual([
      'countries',
      'departs',
      'id',
      'returns',
      'sectors',
      'title',
    ])
  })

  it.each(['/v1/countries/zz', '/v1/countries/bdx', '/v1/missions/nowhere', '/v1/nothing', '/v1/countries/'])(
    'says of %s that it is not there, as a problem',
    async path => {
      const answer = await visit(path)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
      expect(
        asDescribed('/missions/{id}', 'get', 404, 'application/problem+json', await answer.json()),
      ).toEqual([])
    },
  )

  it('says that something went wrong, and nothing of what', async () => {
    const answer = await visit('/v1/missions/atlantis-pearls-2027', { broken: true })
    expect([answer.status, await answer.text()]).toEqual([
      500,
      '{"type":"about:blank","status":500,"title":"Something went wrong here"}\n',
    ])
  })
})

describe('which conditions apply', () => {
  it('is answered on the answers that were given', async () => {
    const answer = await post({ employees: 'over-5000', trade: ['none'] })
    expect(answer.status).toBe(200)
    const body = (await answer.json()) as { conditions: { id: string; overall: string }[] }
    expect(asDescribed('/applicability', 'post', 200, 'application/json', body)).toEqual([])
    expect(body.conditions.length).toBeGreaterThan(0)
  })

  it('tells all that is wrong at once, and repeats nothing of what was sent', async () => {
    const answer = await post({
      employees: 'secret-a',
      parent: ['yes', 'no'],
      trade: ['none', 'unsure'],
      'secret-b': 1,
    })
    const text = await answer.text()
    expect(answer.status).toBe(400)
    expect(asDescribed('/applicability', 'post', 400, 'application/problem+json', JSON.parse(text))).toEqual(
      [],
    )
    expect(JSON.parse(text).errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '',
      '/employees',
      '/parent',
      '/trade',
    ])
    expect(text).not.toContain('secret')
  })

  it.each(['', '{', '[]', 'null', '"x"', '7'])('refuses the body %s', async body => {
    expect((await post(body)).status).toBe(400)
  })

  it('refuses another kind of body, too much of it, and a page from elsewhere', async () => {
    expect((await post('a=b', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415)
    expect((await post({ employees: 'x'.repeat(9000) })).status).toBe(413)
    const foreign = await post({}, { origin: 'https://evil.example' })
    expect([foreign.status, foreign.headers.get('content-type')]).toEqual([403, 'application/problem+json'])
    expect((await post({}, { cookie: '__Host-session=x' })).status).toBe(403)
  })
})
