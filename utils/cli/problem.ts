/** What is wrong with an input, in words that say what to do about it. */
export class Problem extends Error {
  override name = 'Problem'
}

/** The reason why the system would not give a file. @param error what a file function of Node threw. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  const code = (error as { code?: unknown } | null)?.code
  switch (code) {
    case 'ENOENT':
      return new Problem('There is no such file. Check the name and the folder.')
    case 'EISDIR':
      return new Problem('This is a folder. Name the files in it, as in FOLDER/*.txt.')
    case 'EACCES':
    case 'EPERM':
      return new Problem('Reading this file is not allowed. Change its permissions.')
    case 'ENOTDIR':
      return new Problem('A part of this path is a file, not a folder.')
    case 'ELOOP':
      return new Problem('This link leads back to itself.')
    case 'EMFILE':
      return new Problem('Too many files are open. Name fewer files at a time.')
  }
  return new Problem(error instanceof Error ? error.message : String(error))
}
