/** A country: flag, name and code. The code is always there, because some systems draw no flags. */
import { countryName, flagOf } from '../record/meetings.ts'
import { useWords } from '../words/use-words.ts'

export function Country({ code }: { code: string }) {
  const t = useWords()
  const name = countryName(code, t('locale'))
  return (
    <span class="country">
      <Flag code={code} />
      <bdi>{name}</bdi>
      {name !== code && <span class="code">{code}</span>}
    </span>
  )
}

/** The flag alone, for a line that says the country in words beside it or stands in a list of names. */
export function Flag({ code }: { code: string }) {
  return (
    <span class="flag" aria-hidden="true">
      {flagOf(code)}
    </span>
  )
}
