/** Somebody else saved first: what is kept now beside what this reader typed, field by field. */
import {
  contactRoles,
  instruments,
  leads,
  programmeKinds,
  riskDecisions,
  sectors,
} from '../../../domain/closed-lists.ts'
import { Alert, Paragraph } from '../../layout/elements.tsx'
import type { Reader } from '../../reader.ts'
import { checkTyped } from './check-typed-mission.ts'
import { nameOf, type Path } from './name-fields.ts'
import { type TypedMission, typeMission } from './typed-mission.ts'

interface DifferencesProps {
  readonly reader: Reader
  readonly kept: TypedMission
  readonly typed: TypedMission
  /** Whether the reader's form said which version it changed. */
  readonly known: boolean
}

export function Differences({ reader, kept, typed, known }: DifferencesProps) {
  const { say } = reader
  const kind = known ? 'overtaken' : 'unknown'
  return (
    <Alert title={say(`pages.mission_form.conflict.titles.${kind}`)}>
      <Paragraph>{say(`pages.mission_form.conflict.texts.${kind}`)}</Paragraph>
      <ul class="plain differences">
        {differences(kept, typed, reader).map(({ name, theirs, yours }) => (
          <li>
            <strong>{name}</strong>
            <dl class="beside">
              <div>
                <dt>{say('pages.mission_form.conflict.kept')}</dt>
                <dd>{theirs || '–'}</dd>
              </div>
              <div>
                <dt>{say('pages.mission_form.conflict.typed')}</dt>
                <dd>{yours || '–'}</dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

function differences(kept: TypedMission, typed: TypedMission, reader: Reader) {
  // A day can be written in two ways; where all is right, what it means is compared.
  const { mission } = checkTyped(typed)
  const yours = leavesOf(mission ? typeMission(mission, reader.language) : typed, reader)
  const theirs = leavesOf(kept, reader)
  const keys = [...new Set([...theirs.keys(), ...yours.keys()])]
  return keys
    .filter(key => theirs.get(key)?.text !== yours.get(key)?.text)
    .map(key => ({
      name: nameOf((theirs.get(key) ?? yours.get(key))?.path ?? [], reader),
      theirs: theirs.get(key)?.text ?? '',
      yours: yours.get(key)?.text ?? '',
    }))
}

interface Leaf {
  readonly path: Path
  readonly text: string
}

function leavesOf(typed: TypedMission, reader: Reader): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>()
  const walk = (value: unknown, path: Path) => {
    if (typeof value === 'string') leaves.set(path.join('.'), { path, text: sayCode(value, path, reader) })
    else if (Array.isArray(value) && lists.includes(String(path.at(-1)))) {
      const text = value.map(code => sayCode(String(code), path, reader)).join(', ')
      leaves.set(path.join('.'), { path, text })
    } else if (Array.isArray(value)) value.forEach((item, place) => void walk(item, [...path, place]))
    else for (const [key, inner] of Object.entries(Object(value))) walk(inner, [...path, key])
  }
  walk({ ...typed, id: '' }, [])
  return leaves
}

const lists = ['sectors', 'instruments']
/** Fields that hold a code: the list of its words, and the codes that have one. */
const codes: Readonly<Record<string, readonly [list: string, codes: readonly string[]]>> = {
  sectors: ['sectors', sectors],
  instruments: ['instruments', instruments],
  led_by: ['leads', leads],
  kind: ['programme_kinds', programmeKinds],
  role: ['contact_roles', contactRoles],
  decision: ['decisions', riskDecisions],
}

/** What was typed may be no code of ours. */
function sayCode(value: string, path: Path, reader: Reader): string {
  const [list = '', known = []] = codes[String(path.at(-1))] ?? []
  return known.includes(value) ? reader.term(list, value) : value
}
