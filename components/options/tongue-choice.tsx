/** The language of the interface, chosen among those that there are; each is called as its readers call it. */
import type { Language } from '../../utils/settings.ts'
import { useWords } from '../words/use-words.ts'

const CHOICES = ['auto', 'en', 'ur'] as const

export function TongueChoice({ chosen, onChoose }: { chosen: Language; onChoose: (language: Language) => void }) {
  const t = useWords()
  return (
    <fieldset class="tongues">
      <legend class="unseen">{t('tongue')}</legend>
      {CHOICES.map((language) => (
        <label key={language}>
          <input
            type="radio"
            name="tongue"
            value={language}
            checked={chosen === language}
            onChange={() => onChoose(language)}
          />
          <span lang={language === 'auto' ? undefined : language}>{t(`tongue_${language}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}
