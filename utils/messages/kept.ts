/** Things of the library as messages carry them: a clipping without what is known already, a record in a line of memory. */
import * as v from 'valibot'
import { Clipping, CountryCode, MeetingStatus } from '../model.ts'

/** A clipping without the article and its annotation: what whoever saved it does not have already. */
export const Kept = v.omit(Clipping, ['article', 'annotation'])
export type Kept = v.InferOutput<typeof Kept>

/** A record of the library, in a line of what is remembered. */
export const Remembered = v.object({
  /** Its name in the library. */
  ref: v.string(),
  title: v.nullable(v.string()),
  /** The day of publication, ISO 8601. */
  date: v.nullable(v.string()),
  /** The meeting that the line is about; null where a name only stands in the article. */
  meeting: v.nullable(
    v.object({
      status: MeetingStatus,
      date: v.nullable(v.string()),
      countries: v.array(CountryCode),
      place: v.nullable(v.string()),
      /** Who else took part. */
      others: v.array(
        v.object({
          name: v.nullable(v.string()),
          country: v.nullable(CountryCode),
          office: v.nullable(v.string()),
        }),
      ),
    }),
  ),
})
export type Remembered = v.InferOutput<typeof Remembered>
