/** The keys that a schema knows at a place in a file, so that a message can name them. */
import * as z from 'zod'
import type { Path } from './read-yaml.ts'

export function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  return [...new Set(keySetsAt(schema, path).flat())]
}

/** The keys of each shape that a map may have there: one, unless the schema gives a choice. */
export function keySetsAt(schema: z.core.$ZodType | undefined, path: Path): string[][] {
  const [step, ...rest] = path
  if (schema instanceof z.ZodLazy || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return keySetsAt(schema.unwrap(), path)
  }
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(option => keySetsAt(option, path))
  if (step === undefined) return schema instanceof z.ZodObject ? [Object.keys(schema.shape)] : []
  if (schema instanceof z.ZodObject) return keySetsAt(schema.shape[String(step)], rest)
  if (schema instanceof z.ZodArray) return keySetsAt(schema.element, rest)
  if (schema instanceof z.ZodRecord) return keySetsAt(schema.def.valueType, rest)
  return []
}
