/** Corrections: all that the reader has put right, to be edited, undone and made again. */
import { useEffect, useState } from 'preact/hooks'
import { CorrectionEdit } from '../../components/correct/correction-edit.tsx'
import { type CorrectionRow, CorrectionsTable } from '../../components/correct/corrections-table.tsx'
import { webAddress } from '../../components/reading/reading.tsx'
import type { StripNews } from '../../components/parts/strip.tsx'
import { useWords } from '../../components/words/use-words.ts'
import { counted } from '../../components/words/words.ts'
import { ask, heardChange } from '../../utils/browser.ts'
import type { Library } from '../../utils/library/open.ts'
import { allCorrections, usesOf } from '../../utils/library/read-corrections.ts'
import type { Change, Correction } from '../../utils/model.ts'
import { writeRoute } from '../wiring/route.ts'

interface Props {
  library: Library
  failed: (error: unknown) => void
  onNews: (news: StripNews | null) => void
}
interface Shown {
  rows: CorrectionRow[]
  damaged: number
}

export function Corrections({ library, failed, onNews }: Props) {
  const t = useWords()
  const [shown, setShown] = useState<Shown | null>(null)
  const [edited, setEdited] = useState<Correction | null>(null)

  const look = () => void readShown(library).then(setShown, failed)
  useEffect(() => {
    look()
    // They are made on pages, in panel and library; and a record that is saved or deleted changes how often they are used.
    return heardChange((change) => (change === 'corrections' || typeof change === 'object') && look())
  }, [])

  const undo = async ({ id }: Correction) => {
    try {
      await ask('correction.undo', { commandId: crypto.randomUUID(), id })
      onNews({ alert: false, text: t('said_is_undone'), action: { label: t('said_redo'), run: () => void redo(id) } })
    } catch (error) {
      failed(error)
    }
  }
  const redo = async (id: string) => {
    try {
      await ask('correction.redo', { commandId: crypto.randomUUID(), id })
      onNews({ alert: false, text: t('said_holds_again') })
    } catch (error) {
      failed(error)
    }
  }
  const edit = async ({ id }: Correction, scope: Correction['scope'], change: Change) => {
    try {
      await ask('correction.edit', { commandId: crypto.randomUUID(), id, scope, change })
      setEdited(null)
      onNews({ alert: false, text: t('corrected') })
    } catch (error) {
      failed(error)
    }
  }

  return (
    <section id="corrections" aria-labelledby="corrections-h">
      <h2 id="corrections-h">{t('corrections')}</h2>
      <p>{t('corrections_lead')}</p>
      {shown !== null && shown.rows.length === 0 && <p class="mid none">{t('corrections_none')}</p>}
      {shown !== null && shown.rows.length > 0 && (
        <CorrectionsTable
          rows={shown.rows}
          onEdit={setEdited}
          onUndo={(correction) => void undo(correction)}
          onRedo={({ id }) => void redo(id)}
        />
      )}
      {shown !== null && shown.damaged > 0 && (
        <p class="small mid">{counted(t, 'corrections_damaged', shown.damaged)}</p>
      )}
      {edited !== null && (
        <CorrectionEdit
          key={edited.id}
          correction={edited}
          onSave={(scope, change) => void edit(edited, scope, change)}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  )
}

async function readShown(library: Library): Promise<Shown> {
  return await library.use(async (db) => {
    const { corrections, damaged } = await allCorrections(db)
    const { used, records } = await usesOf(db, corrections)
    const addressOf = ({ id, key }: Correction): string | null => {
      const ref = records.get(id)
      if (ref !== undefined) return `/library.html${writeRoute({ words: '', part: 'all', open: ref })}`
      return webAddress(key)?.href ?? null
    }
    const rows = corrections.map((correction) => ({
      correction,
      used: used.get(correction.id) ?? null,
      record: addressOf(correction),
    }))
    return { rows, damaged: damaged.length }
  })
}
