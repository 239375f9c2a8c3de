/**
 * Codes of the field's event schemes. CAMEO 1.1b3 (Schrodt 2012) and PLOVER (Open Event Data Alliance 2023): 036 express intent to
 * meet, 040 consult, 041 by telephone, 042 make a visit, 044 meet at a third location, 057 sign an agreement, 125 reject or call off.
 */
import type { Meeting } from '../../model.ts'

/** The codes of a record by its status, form and place. */
export function codesOf(meeting: Pick<Meeting, 'status' | 'form' | 'countries' | 'place'>): Meeting['codes'] {
  if (meeting.status === 'planned') return { cameo: '036', plover: 'AGREE' }
  if (meeting.status === 'cancelled' || meeting.status === 'denied') return { cameo: '125', plover: 'REJECT' }
  if (meeting.form === 'phone') return { cameo: '041', plover: 'CONSULT' }
  if (meeting.form === 'signing') return { cameo: '057', plover: 'SUPPORT' }
  if (meeting.form === 'visit') return { cameo: '042', plover: 'CONSULT' }
  const at = meeting.place?.country ?? null
  if (at !== null && meeting.countries.length > 0 && !meeting.countries.includes(at) && meeting.form !== 'video')
    return { cameo: '044', plover: 'CONSULT' }
  return { cameo: '040', plover: 'CONSULT' }
}
