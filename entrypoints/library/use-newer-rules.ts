/** Reads a kept article again where its record is of older rules, and tells what that would change of what is shown. */
import { useEffect, useState } from 'preact/hooks'
import { ANNOTATOR_VERSION } from '../../utils/annotate/version.ts'
import { ask } from '../../utils/browser.ts'
import { applyCorrections } from '../../utils/corrections/apply.ts'
import { type Difference, wouldChange } from '../../utils/corrections/differences.ts'
import type { Library } from '../../utils/library/open.ts'
import { liveBook } from '../../utils/library/read-corrections.ts'
import { newCommandId } from '../../utils/messages/fields.ts'
import type { Annotation, Clipping } from '../../utils/model.ts'

interface Newer {
  of: Clipping
  raw: Annotation
  differences: Difference[]
}

/** What the reader has left as it was, while this page is open: each clipping with the rules that would change it. */
const left = new Set<string>()

/**
 * @param clipping as it is shown; null for what is no clipping.
 * @returns what newer rules would change, and what takes it over (refused where the clipping is another one by now) or leaves it;
 * null where they change nothing, or where its rules are not older.
 */
export function useNewerRules(
  library: Library,
  clipping: Clipping | null,
): { differences: Difference[]; take: () => Promise<void>; leave: () => void } | null {
  const [newer, setNewer] = useState<Newer | null>(null)
  const name = clipping && `${clipping.id} ${ANNOTATOR_VERSION}`
  useEffect(() => {
    if (clipping === null || left.has(name ?? '') || !isOlder(clipping.annotation.annotator)) {
      setNewer(null)
      return undefined
    }
    let gone = false
    const look = async () => {
      const { article, annotation, key } = clipping
      const [{ annotation: raw }, book] = await Promise.all([ask('article.read', { article }), library.use(liveBook)])
      const after = applyCorrections(raw, article.title, article.text, key, book)
      const differences = wouldChange(annotation, after)
      if (!gone) setNewer(differences.length > 0 ? { of: clipping, raw, differences } : null)
    }
    // What stands there stays until this is known, or it would go and come with each correction. What cannot be read again stays as it is.
    look().catch(() => gone || setNewer(null))
    return () => {
      gone = true
    }
  }, [clipping?.id, clipping?.updatedAt, clipping?.annotation, name])
  if (newer === null || newer.of.id !== clipping?.id) return null
  return {
    differences: newer.differences,
    async take() {
      const { id, updatedAt } = newer.of
      await ask('clipping.reread', { commandId: newCommandId(), id, annotation: newer.raw, basedOn: updatedAt })
      setNewer(null)
    },
    leave() {
      left.add(name ?? '')
      setNewer(null)
    },
  }
}

/** Whether a version of the rules comes before today's; one that cannot be read does. */
function isOlder(version: string): boolean {
  const [mine, its] = [ANNOTATOR_VERSION, version].map((one) => one.split('.').map(Number))
  for (const [at, part] of (mine ?? []).entries()) {
    const other = its?.[at] ?? Number.NaN
    if (other !== part) return !(other > part)
  }
  return false
}
