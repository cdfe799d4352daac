/** What a browser sends of a mission that was typed. */
import type { TypedMission } from '../../src/web/desk/mission-form/typed-mission.ts'

export function formOf(mission: TypedMission): URLSearchParams {
  const form = new URLSearchParams()
  const add = (value: unknown, name: string): void => {
    if (typeof value === 'string') form.append(name, value)
    else if (Array.isArray(value)) {
      value.forEach((item, place) => void add(item, typeof item === 'string' ? name : `${name}.${place}`))
    } else for (const [key, inner] of Object.entries(Object(value))) add(inner, name ? `${name}.${key}` : key)
  }
  add(mission, '')
  return form
}
