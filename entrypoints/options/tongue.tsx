/** Options: the language of the interface. All open pages speak it at once. */
import { useEffect, useState } from 'preact/hooks'
import { TongueChoice } from '../../components/options/tongue-choice.tsx'
import { useWords } from '../../components/words/use-words.ts'
import type { Language } from '../../utils/settings.ts'
import { heardSettings, keepSettings, settingsNow } from '../wiring/settings/kept-settings.ts'

export function Tongue({ failed }: { failed: (error: unknown) => void }) {
  const t = useWords()
  const [chosen, setChosen] = useState<Language | null>(null)
  useEffect(() => {
    settingsNow().then(({ language }) => setChosen(language), failed)
    return heardSettings(({ language }) => setChosen(language))
  }, [])
  return (
    <section id="language" aria-labelledby="language-h">
      <h2 id="language-h">{t('tongue')}</h2>
      <p>{t('tongue_more')}</p>
      {chosen !== null && (
        <TongueChoice
          chosen={chosen}
          onChoose={(language) => {
            setChosen(language)
            keepSettings({ language }).catch(failed)
          }}
        />
      )}
    </section>
  )
}
