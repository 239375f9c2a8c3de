/** The words after `annotate` on the command line. */

export interface Options {
  files: string[]
  outcomes: boolean
  help: boolean
}

export const HELP = `Usage: npm run -s annotate -- [--outcomes] FILE...

Reads news articles and prints one JSON object a line for each, in the order given: the officials, countries and places in
the text, the meetings it reports, and whether it is a report of a defence meeting.

FILE is one of
  *.txt          one article as plain text (UTF-8)
  *.html, *.htm  one article as a web page
  *.json         one article: { "id"?, "title"?, "publisher"?, "byline"?, "url"?, "publishedAt"?, "text" }
  *.jsonl        one such article a line
  -              plain text on standard input

Options
  --outcomes   refine the commitments of each meeting by a language library: verb, tense, negation (slower)
  --help, -h   print this
  --           what follows are files

Offsets are UTF-16 code units: into the file for .txt, into "text" for JSON, into the field "body" of the output for .html.
A file that cannot be read gives { "file", "error" } on its line; the others go on.
Exit status: 0 all read, 1 something could not be read, 2 wrong usage.
The output is described by utils/cli/annotation.schema.json.
`

/**
 * Reads the arguments.
 * @returns the options, or a message that says what is wrong with the arguments.
 */
export function readOptions(args: readonly string[]): Options | string {
  const options: Options = { files: [], outcomes: false, help: false }
  let filesOnly = false
  for (const arg of args) {
    if (filesOnly || arg === '-' || !arg.startsWith('-')) options.files.push(arg)
    else if (arg === '--') filesOnly = true
    else if (arg === '--outcomes') options.outcomes = true
    else if (arg === '--help' || arg === '-h') options.help = true
    else return `Unknown option ${arg}. Write ./${arg} for a file of that name, or --help for all options.`
  }
  if (!options.help && options.files.length === 0)
    return 'No file given. Name one or more files, or - for standard input.'
  return options
}
