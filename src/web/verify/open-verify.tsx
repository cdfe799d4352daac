/** "Is this document genuine?": a file in, or only its SHA-256 when the browser can work that out; nothing is stored or logged. */
import type { MiddlewareHandler } from 'hono'
import { digestOf } from '../../domain/digest.ts'
import { isDigest, verifyFile } from '../../verify-file.ts'
import { takes } from '../guard-origin.ts'
import type { Doors } from '../house.ts'
import { Lead, Title } from '../layout/elements.tsx'
import type { Rooms, Visitor } from '../rooms.tsx'
import { FileForm } from './file-form.tsx'
import { Verdict } from './verdict.tsx'

/** A briefing is a tenth of a megabyte; what Word makes of it with pictures in it still fits. */
const mostBytes = 8 * 1024 * 1024
const digestBytes = 1024

const isForm = ({ req }: Visitor) =>
  (req.header('content-type') ?? '').startsWith('application/x-www-form-urlencoded')
const takesEither: MiddlewareHandler<Doors> = (visitor, next) =>
  (isForm(visitor) ? takes('form', digestBytes) : takes('upload', mostBytes))(visitor, next)

export function openVerify({ house, reader, doors, show }: Rooms): void {
  const { say } = reader

  const page = async (visitor: Visitor, sha256?: string, asked = false) => {
    const { env } = visitor
    const genuine = sha256 ? await verifyFile(await env.releases(), sha256, env.now * 1000) : undefined
    const mission = genuine && (await env.missions.findAnnounced(genuine.manifest.mission))
    return show(
      visitor,
      {
        title: say('pages.verify.title'),
        place: 'verify',
        script: house.assets.hashing,
        children: (
          <div class="column">
            <Title>{say('pages.verify.title')}</Title>
            {sha256 ? (
              <Verdict reader={reader} genuine={genuine} title={mission?.title[reader.language]} />
            ) : (
              <Lead>{say('pages.verify.lead')}</Lead>
            )}
            <FileForm reader={reader} again={sha256 !== undefined} missing={asked && !sha256} />
          </div>
        ),
      },
      asked && !sha256 ? 400 : 200,
    )
  }

  doors.get('/verify', visitor => page(visitor))
  doors.post('/verify', takesEither, async visitor => {
    const { file, sha256 } = await visitor.req.parseBody()
    if (isForm(visitor)) return page(visitor, isDigest(sha256) ? sha256 : undefined, true)
    const isFile = file instanceof File && file.size > 0
    return page(visitor, isFile ? await digestOf(new Uint8Array(await file.arrayBuffer())) : undefined, true)
  })
}
