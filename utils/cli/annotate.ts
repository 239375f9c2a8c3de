/** `npm run -s annotate -- FILE...`: the process around the command line. */
import { once } from 'node:events'
import { run } from './run.ts'

const { stdout, stderr, stdin, env } = process
// A reader that has seen enough ("| head") closes the pipe; that is no fault of ours and nothing to talk about.
for (const stream of [stdout, stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1)
  })

// npm runs scripts in the folder of package.json and tells where it was called.
const folder = env.npm_lifecycle_event === 'annotate' && env.INIT_CWD ? env.INIT_CWD : process.cwd()

process.exitCode = await run(process.argv.slice(2), {
  folder,
  stdin,
  write: async (text) => {
    if (!stdout.write(text)) await once(stdout, 'drain')
  },
  complain: (text) => {
    stderr.write(text)
  },
})
