/** Who acts and when, for the trail. Without the key of the environment nobody has a mark, and then nothing may be changed. */
import { HTTPException } from 'hono/http-exception'
import type { By } from '../../domain/audit-entry.ts'
import type { Visitor } from '../rooms.tsx'

export async function byOfficial({ env, var: { official } }: Visitor): Promise<By> {
  if (!env.gate || !official) throw new HTTPException(503)
  return { day: env.today, actor: await env.gate.actorOf(official.subject) }
}
