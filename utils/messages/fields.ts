/** Fields that many messages have, and how a command is named. */
import * as v from 'valibot'
import { IsoMoment } from '../model.ts'

/** An article's key, or the id of a thing in the library. */
export const key = v.pipe(v.string(), v.minLength(1), v.maxLength(4000))
/** The name of a command: whoever asks twice with one gets the first reply. */
export const commandId = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/))
export const tags = v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(100))
export const note = v.pipe(v.string(), v.maxLength(1_000_000))
/** Who types on something: a form in one place, and the `updatedAt` of the draft that it shows; null where it began with none. */
export const writer = v.object({ by: commandId, seen: v.nullable(IsoMoment) })
export type Writer = v.InferOutput<typeof writer>
/** The browser's number of a tab. */
export const tab = v.pipe(v.number(), v.integer(), v.minValue(0))
/** Into a text, in UTF-16 code units. */
export const offset = v.pipe(v.number(), v.integer(), v.minValue(0))
/** The strings of the interface for a page, as `forPage` writes them; missing where those of the browser do. */
export const words = v.optional(v.string())

/** A name for a command, of which there is no second: pages that came over plain http have no `crypto.randomUUID`. */
export function newCommandId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
