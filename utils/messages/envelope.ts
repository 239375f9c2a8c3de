/**
 * How a message and its answer travel. Each request gets an answer: `{ ok: true, value }`, or `{ ok: false, error }` with words
 * fit to be shown.
 */
import * as v from 'valibot'
import { parse } from '../model.ts'

export type Request<M extends Record<string, { request: v.GenericSchema }>, K extends keyof M> = v.InferOutput<
  M[K]['request']
>
export type Reply<M extends Record<string, { reply: v.GenericSchema }>, K extends keyof M> = v.InferOutput<
  M[K]['reply']
>
/** How a request travels, in both directions. */
export interface Envelope<K extends string = string> {
  type: K
  request: unknown
}
/** What travels back. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: string }

const AnswerSchema = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({ ok: v.literal(false), error: v.string() }),
])

/** Reads an answer as the asker: @returns the value. @throws {RefusedError} with the words of a refusal; {InvalidDataError} if it is no answer. */
export function readAnswer<T extends v.GenericSchema>(reply: T, given: unknown): v.InferOutput<T> {
  if (given === undefined || given === null) throw new NoAnswerError('Nothing answered.')
  const read = parse(AnswerSchema, given, 'The answer')
  if (!read.ok) throw new RefusedError(read.error)
  return parse(reply, read.value, 'The answer')
}

/** The other side answered that it did not do it; the message is fit to be shown. */
export class RefusedError extends Error {
  override name = 'RefusedError'
}
/** Nobody was there to answer. */
export class NoAnswerError extends Error {
  override name = 'NoAnswerError'
}
