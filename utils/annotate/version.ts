import type { Annotation } from '../model.ts'

/** Goes up with every change of rules or data that can change an annotation; stands on every record. */
export const ANNOTATOR_VERSION = '0.4.0'
/** The name of the format, as the schema in model.ts has it. It stands here too, so that the annotator brings no schema along. */
export const FORMAT: Annotation['schema'] = 'attache-annotation/1'
