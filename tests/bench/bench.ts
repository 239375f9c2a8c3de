/**
 * `npm run -s bench [-- NAME...]`: one JSON object a line, `{ name, value, unit, against, ratio }`. `against` is what the value
 * is held against (another tool, an empty extension, a limit), in the same unit and from the same run; null where there is
 * nothing. A NAME selects the benches whose name begins with it.
 */
import { anchoring } from './anchoring.ts'
import { annotating, annotatingWarm, tenTimesTheText } from './annotating.ts'
import { gateTime } from './gate.ts'
import { backgroundStart, large, paint } from './in-browser.ts'
import { insertions } from './inserting.ts'
import { hover, marking } from './on-page.ts'
import { bytes } from './bytes.ts'
import { extraction } from './extraction.ts'
import { hostile } from './hostile.ts'
import { library } from './library.ts'
import { start } from './start.ts'

/** One line of the output. */
export interface Line {
  name: string
  value: number
  unit: 'ms' | 'bytes' | 'F1'
  against: number | null
  ratio: number | null
}

const BENCHES: Record<string, () => Promise<Line[]>> = {
  annotate: annotating,
  'annotate-warm': annotatingWarm,
  start,
  'ten-times': tenTimesTheText,
  hostile,
  extraction,
  bytes,
  gate: gateTime,
  paint,
  marking,
  hover,
  insertions,
  large,
  anchor: anchoring,
  library,
  'background-start': backgroundStart,
}

const rounded = (value: number | null) => (value === null ? null : Number(value.toPrecision(4)))

const asked = process.argv.slice(2)
const chosen = Object.entries(BENCHES).filter(
  ([name]) => asked.length === 0 || asked.some((start) => name.startsWith(start)),
)
if (chosen.length === 0) {
  console.error(`Unknown bench. Choose from: ${Object.keys(BENCHES).join(', ')}`)
  process.exitCode = 1
}
for (const [name, bench] of chosen) {
  try {
    for (const line of await bench())
      console.log(
        JSON.stringify({
          ...line,
          value: rounded(line.value),
          against: rounded(line.against),
          ratio: rounded(line.ratio),
        }),
      )
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  }
}
