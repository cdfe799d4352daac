/** Checks an audit trail from outside: every link, and every anchor that was kept elsewhere. Names the first bad entry. */
import { type AuditAnchor, type AuditEntry, beforeFirst, hashOf } from '../domain/audit-entry.ts'

export type TrailCheck =
  | { readonly sound: true; readonly entries: number; readonly anchors: number; readonly head: AuditAnchor }
  | { readonly sound: false; readonly seq: number; readonly found: string }

export async function checkTrail(
  entries: readonly AuditEntry[],
  anchors: readonly AuditAnchor[],
): Promise<TrailCheck> {
  const anchored = Map.groupBy(anchors, ({ seq }) => seq)
  let last = beforeFirst
  for (const entry of entries) {
    const seq = last.seq + 1
    const bad = (found: string): TrailCheck => ({ sound: false, seq, found })
    if (entry.seq !== seq) return bad(`entry ${seq} is missing: ${entry.seq} follows ${last.seq}`)
    if (entry.prev !== last.hash) return bad('it does not follow from the entry before')
    if (entry.hash !== (await hashOf(entry))) return bad('its content does not match its hash')
    if (anchored.get(seq)?.some(({ hash }) => hash !== entry.hash))
      return bad('it differs from what was anchored')
    last = entry
  }
  const beyond = anchors.map(({ seq }) => seq).filter(seq => seq > last.seq)
  if (beyond.length > 0) {
    const furthest = Math.max(...beyond)
    return {
      sound: false,
      seq: last.seq + 1,
      found: `the trail was cut off: it was anchored up to ${furthest}`,
    }
  }
  return {
    sound: true,
    entries: entries.length,
    anchors: anchors.length,
    head: { seq: last.seq, hash: last.hash },
  }
}
