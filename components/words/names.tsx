/** Words of a paper or of a person in a line of ours: each in its own script and direction, whatever the language of the line. */
import { Fragment } from 'preact'
import { useWords } from './use-words.ts'
import { inOwn } from './words.ts'

/** @param by what stands between two; a comma of the language without it. Empty ones are left out. */
export function Names({ names, by }: { names: readonly (string | null)[]; by?: string }) {
  const t = useWords()
  const told = names.filter((name): name is string => name !== null && name !== '')
  return (
    <>
      {told.map((name, i) => (
        <Fragment key={i}>
          {i > 0 && (by ?? t('comma'))}
          <bdi {...inOwn(t, name)}>{name}</bdi>
        </Fragment>
      ))}
    </>
  )
}
