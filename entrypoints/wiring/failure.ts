/** Words for what failed. */
import { reasonIn, type WordKey, type Words } from '../../components/words/words.ts'
import { type Fault, LibraryError } from '../../utils/library/errors.ts'
import { NoAnswerError, RefusedError } from '../../utils/messages/envelope.ts'
import { InvalidDataError } from '../../utils/model.ts'

const FAULTS: Record<Fault, WordKey> = {
  'disk full': 'fault_disk_full',
  newer: 'fault_newer',
  blocked: 'fault_blocked',
  'not there': 'fault_not_there',
  damaged: 'fault_damaged',
  changed: 'fault_changed',
  'other command': 'fault_other_command',
  closed: 'fault_closed',
  unknown: 'fault_unknown',
}

/** Words fit to be shown for anything that was thrown; what only a programmer would understand is not shown. */
export function failureWords(t: Words, error: unknown): string {
  if (error instanceof LibraryError) return t(FAULTS[error.fault])
  if (error instanceof RefusedError) return error.message
  if (error instanceof InvalidDataError) return reasonIn(t, error.told)
  if (error instanceof NoAnswerError) return t('fault_no_answer')
  return t('fault_unknown')
}
