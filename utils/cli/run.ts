/** The command line without its process: arguments in, lines out, exit status back. */
import messages from '../../public/_locales/en/messages.json' with { type: 'json' }
import { annotate } from '../annotate/annotate.ts'
import { refineOutcomes } from '../annotate/meetings/outcomes.ts'
import type { Annotation, Article } from '../model.ts'
import { reasonInWords } from '../reasons/reasons.ts'
import { readInputs } from './inputs.ts'
import { HELP, readOptions } from './options.ts'

export interface World {
  /** Where relative file names begin. */
  folder: string
  stdin: AsyncIterable<Uint8Array>
  /** Resolves when more can be written. */
  write: (text: string) => Promise<void>
  /** For people: what is wrong with the usage. */
  complain: (text: string) => void
}

/**
 * Runs the command.
 * @param args the words after the command's name.
 * @returns the exit status: 0 all read, 1 something could not be read, 2 wrong usage.
 */
export async function run(args: readonly string[], world: World): Promise<number> {
  const options = readOptions(args)
  if (typeof options === 'string') {
    world.complain(`${options}\n`)
    return 2
  }
  if (options.help) {
    await world.write(HELP)
    return 0
  }
  let status = 0
  let stdinRead = false
  for (const file of options.files) {
    if (file === '-' && stdinRead) {
      await world.write(`${JSON.stringify({ file, error: 'Standard input can be read only once.' })}\n`)
      status = 1
      continue
    }
    if (file === '-') stdinRead = true
    for await (const input of readInputs(file, world.folder, world.stdin)) {
      let line: object
      if ('problem' in input) line = { file, error: input.problem }
      else {
        try {
          line = await lineOf(file, input.article, input.body, options.outcomes)
        } catch (error) {
          line = {
            file,
            error: `This could not be annotated: ${error instanceof Error ? error.message : String(error)}`,
          }
        }
      }
      if ('error' in line) status = 1
      await world.write(`${JSON.stringify(line)}\n`)
    }
  }
  return status
}

/** One line of output, its fields in the order of the contract. */
async function lineOf(file: string, article: Article, body: string | undefined, outcomes: boolean): Promise<object> {
  const { schema, annotator, ...annotation } = inWords(outcomes ? await refine(annotate(article)) : annotate(article))
  return {
    schema,
    annotator,
    file,
    ...(article.id === undefined ? {} : { id: article.id }),
    ...annotation,
    ...(body === undefined ? {} : { body }),
  }
}

async function refine(annotation: Annotation): Promise<Annotation> {
  const meetings = []
  for (const meeting of annotation.meetings)
    meetings.push({ ...meeting, commitments: await refineOutcomes(meeting.commitments) })
  return { ...annotation, meetings }
}

const ENGLISH: Partial<Record<string, { message: string }>> = messages
const look = (key: string, ...given: string[]): string | undefined =>
  ENGLISH[key]?.message.replace(/\$(\d)/g, (_, place: string) => given[Number(place) - 1] ?? '')

/** The command line speaks English: reasons are printed in words. */
function inWords(annotation: Annotation): Annotation {
  const told = <T extends { reasons: string[] }>(one: T): T => ({
    ...one,
    reasons: one.reasons.map((reason) => reasonInWords(reason, look)),
  })
  return {
    ...told(annotation),
    mentions: annotation.mentions.map(told),
    titleMentions: annotation.titleMentions.map(told),
    meetings: annotation.meetings.map(told),
  }
}
