/**
 * Who may come through which door, written down by hand from docs/decisions and DESIGN: the code under test is not asked.
 * A door that is not here fails the test, and so does one that is no longer in the house.
 */
import type { ReleaseState } from '../../../src/domain/closed-lists.ts'
import { typeMission } from '../../../src/web/desk/mission-form/typed-mission.ts'
import { formOf } from '../form-of.ts'
import { type Actor, has, type RoleName } from './actors.ts'
import { confirmation, points, proposal } from './input-in-store.ts'
import { everyRole, type Ids, missionOf, type Rule, type Who } from './rules.ts'
import { seen, settings } from './world.ts'

const anybody = (status: Rule['status'] = 200): Rule => ({ who: 'anybody', status })
const desk = (...roles: RoleName[]) => [{ roles, on: 'it' } as const]
const authorOfAny = { roles: ['author'], on: 'any' } as const
const order = '?audience=public&language=nl&format=json'
const mission = (change: object) =>
  formOf(typeMission({ ...(settings[0]?.mission as (typeof settings)[0]['mission']), ...change }, 'nl'))
const changedMission = mission({ organiser: 'Another office' })
const newMission = mission({ id: 'sponges-2027' })
const version = ({ point }: Ids) => (point === points.proposed ? '2' : '1')
const onPoint = (fields: Readonly<Record<string, string>>) => (ids: Ids) =>
  new URLSearchParams({ ...fields, version: version(ids) })
/** Decided once: what fits one point now does not fit the other. */
const onlyAt = (fitting: string) => (ids: Ids) => (ids.point === fitting ? 200 : 409)
const isFor =
  (who: Who) =>
  (status: Rule['status'], more: Omit<Rule, 'who' | 'status'> = {}) => ({ who, status, ...more })
const announced = isFor('announced')
const asked = isFor('asked')
const authorSomewhere = isFor([authorOfAny])
const auditorOfAll = isFor([{ roles: ['auditor'], on: 'every' }])
const seesMission = isFor(desk(...everyRole))
const author = isFor(desk('author'))
const authorOrApprover = isFor(desk('author', 'approver'))
const approver = isFor(desk('approver'))
const record = '/:language/desk/missions/:id/input/:record'
const feedback = '/:language/desk/missions/:id/feedback'
const release = '/:language/desk/missions/:id/release'
const version1 = `${release}/versions/:version`
/** Fits the versions that are in one of these states; to the others it comes too early or too late. */
const onVersion = (
  who: typeof author,
  fits: readonly ReleaseState[],
  more: Readonly<Record<string, string>> = {},
) =>
  who(ids => (fits.includes(missionOf(ids)?.release ?? 'withdrawn') ? 303 : 409), {
    body: ({ id = '' }) => new URLSearchParams({ ...seen.get(id), ...more }),
    writes: true,
  })
const isBack = ({ participates }: Actor) => participates === 'wreck-2027'

export const table: Readonly<Record<string, Rule>> = {
  'GET /healthz': anybody(),
  'GET /': anybody(302),
  'GET /v1/openapi.json': anybody(),
  'GET /v1/countries': anybody(),
  'GET /v1/countries/:code': {
    who: 'anybody',
    status: ({ code }) => (code === 'xa' || code === 'XA' ? 200 : 404),
  },
  'GET /v1/conditions': anybody(),
  'POST /v1/applicability': { ...anybody(), body: 'json' },
  'POST /v1/verify': { ...anybody(), body: () => JSON.stringify({ sha256: '0'.repeat(64) }) },
  'GET /v1/missions': anybody(),
  'GET /v1/missions/:id': announced(200),
  'GET /v1/missions/:id/submissions/challenge': asked(200),
  'POST /v1/missions/:id/submissions': asked(400, { body: 'json' }),
  'POST /v1/briefings': {
    who: [{ roles: ['author', 'approver'], on: 'any' }],
    status: (_, actor) => (has(actor, ['author', 'approver'], settings[0]?.mission.id ?? '') ? 200 : 400),
    refused: ({ claim }) => (claim === undefined ? 403 : undefined),
    body: () => JSON.stringify(settings[0]?.mission),
  },
  'GET /:language': anybody(302),
  'GET /:language/': anybody(),
  'GET /:language/countries': anybody(),
  'GET /:language/countries/coverage': anybody(),
  'GET /:language/countries/:code{[a-z]{2}}': {
    who: 'anybody',
    status: ({ code }) => (code === 'xa' ? 200 : 404),
  },
  'GET /:language/countries/:code{[A-Z]{2}}': anybody(302),
  'GET /:language/conditions': anybody(),
  'GET /:language/check': anybody(),
  'POST /:language/check': { ...anybody(), body: { employees: 'over-5000' } },
  'GET /:language/privacy': anybody(),
  'GET /:language/accessibility': anybody(),
  'GET /:language/verify': anybody(),
  'POST /:language/verify': { ...anybody(), body: { sha256: '0'.repeat(64) } },
  'GET /:language/missions': anybody(),
  'GET /:language/missions/:id': announced(200),
  'GET /:language/missions/:id/briefing': announced(200, { query: order }),
  'GET /:language/missions/:id/input': asked(200),
  'POST /:language/missions/:id/input': asked(200, { body: { step: 'begin', route: 'direct' } }),
  'GET /:language/missions/:id/input/challenge': asked(200),
  'POST /:language/missions/:id/input/sealed': asked(409, { body: 'json' }),
  'GET /:language/receipt': anybody(),
  'POST /:language/receipt': { ...anybody(400), body: { code: 'X' } },
  'GET /:language/participant': anybody(),
  'POST /:language/participant': { ...anybody(400), body: { code: 'X' } },
  'POST /:language/participant/pack': {
    who: 'participant',
    status: 200,
    refused: () => 403,
    body: { language: 'nl', sectors: 'maritime', role: 'import' },
  },
  'GET /:language/participant/feedback': anybody((_, actor) => (isBack(actor) ? 200 : 303)),
  'POST /:language/participant/feedback': {
    ...anybody((_, actor) => (isBack(actor) ? 409 : 403)),
    body: { useful: 'X', token: 'X' },
  },
  'POST /:language/participant/leave': { ...anybody(303), body: {}, writes: true },
  'GET /:language/desk/sign-in': anybody(),
  'POST /:language/desk/sign-in': { ...anybody(303), body: { as: 'approver' }, writes: true },
  // There is no provider in this world.
  'GET /:language/desk/signed-in': { who: 'nobody', status: 404, refused: () => 404 },
  'POST /:language/desk/sign-out': { ...anybody(303), body: { everywhere: 'yes' }, writes: true },
  'GET /:language/desk/signed-out': anybody(),
  'GET /:language/desk': { who: [], status: 200 },
  'GET /:language/desk/new-mission': authorSomewhere(200),
  'GET /:language/desk/new-mission?from=:id': {
    who: [...desk(...everyRole), authorOfAny],
    status: 200,
  },
  'POST /:language/desk/new-mission': authorSomewhere((_, { claim }) => (claim === 'author' ? 303 : 400), {
    body: () => newMission,
    writes: true,
  }),
  'GET /:language/desk/import-mission': authorSomewhere(200),
  'POST /:language/desk/import-mission': authorSomewhere(400, { body: () => fileOf('id: [') }),
  'GET /:language/desk/missions/:id': seesMission(200),
  'GET /:language/desk/missions/:id/file': seesMission(200),
  'GET /:language/desk/missions/:id/briefing': authorOrApprover(200, { query: order }),
  'POST /:language/desk/missions/:id/announce': author(303, {
    body: ids => new URLSearchParams({ announced: missionOf(ids)?.announced ? 'no' : 'yes' }),
    writes: true,
  }),
  'GET /:language/desk/missions/:id/tasks.ics': seesMission(200),
  [`GET ${feedback}`]: authorOrApprover(200),
  [`GET ${feedback}/sealed`]: authorOrApprover(200, { writes: true }),
  [`GET ${feedback}/:record/file`]: authorOrApprover(200, { writes: true }),
  [`GET ${release}`]: authorOrApprover(200),
  [`GET ${release}/draft`]: authorOrApprover(200, { query: order }),
  [`GET ${version1}`]: authorOrApprover(200),
  [`GET ${version1}/manifest`]: authorOrApprover(200),
  [`GET ${version1}/:file`]: authorOrApprover(200),
  [`POST ${release}/begin`]: onVersion(author, ['released']),
  [`POST ${release}/reissue`]: onVersion(author, ['released']),
  [`POST ${release}/accept-caution`]: onVersion(author, ['draft'], { reason: 'Besproken.' }),
  [`POST ${release}/refuse-caution`]: onVersion(author, ['draft']),
  [`POST ${release}/set-embargo`]: onVersion(author, ['draft'], { embargo: 'none' }),
  [`POST ${release}/submit`]: onVersion(author, ['draft']),
  [`POST ${release}/return`]: onVersion(authorOrApprover, ['in-review', 'approved']),
  [`POST ${release}/approve`]: onVersion(approver, ['in-review']),
  [`POST ${release}/release`]: onVersion(approver, ['approved']),
  [`POST ${release}/withdraw`]: onVersion(authorOrApprover, ['released'], { reason: 'Onjuist.' }),
  'GET /:language/desk/missions/:id/edit': author(200),
  'POST /:language/desk/missions/:id/edit': author(303, {
    body: () => new URLSearchParams([...changedMission, ['version', '1']]),
    writes: true,
  }),
  'GET /:language/desk/missions/:id/codes': author(200),
  'POST /:language/desk/missions/:id/codes': author(200, { body: { company: 'Zeepaard BV' }, writes: true }),
  'POST /:language/desk/missions/:id/codes/revoke': author(303, { body: { code: 'code-1' }, writes: true }),
  'GET /:language/desk/missions/:id/input': authorOrApprover(200),
  [`GET ${record}`]: authorOrApprover(200),
  [`GET ${record}/file`]: authorOrApprover(200, { writes: true }),
  [`GET ${record}/sealed`]: authorOrApprover(200, { writes: true }),
  [`POST ${record}/points/:point/decide`]: author(onlyAt(points.untouched), {
    body: onPoint(proposal),
    writes: true,
  }),
  [`POST ${record}/points/:point/confirm`]: authorOrApprover(onlyAt(points.proposed), {
    body: onPoint(confirmation),
    writes: true,
  }),
  [`POST ${record}/points/:point/give-back`]: authorOrApprover(onlyAt(points.proposed), {
    body: onPoint({}),
    writes: true,
  }),
  'GET /:language/desk/audit': auditorOfAll(200),
  'GET /:language/desk/audit/trail': auditorOfAll(200, { writes: true }),
  'GET /:language/desk/audit/anchors': auditorOfAll(200),
}

function fileOf(text: string): FormData {
  const form = new FormData()
  form.set('text', text)
  return form
}
