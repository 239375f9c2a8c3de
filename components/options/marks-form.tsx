/** What is marked in a page, in which colours and how. */
import type { MarkSettings } from '../../utils/settings.ts'
import { Choice } from '../parts/choice.tsx'
import { SwitchRow } from '../parts/switch-row.tsx'
import { useWords } from '../words/use-words.ts'

interface Props {
  marks: MarkSettings
  /** This browser draws no lines under marks, so that there is nothing to choose. */
  tinted: boolean
  onChange: (change: Partial<MarkSettings>) => void
}

export function MarksForm({ marks, tinted, onChange }: Props) {
  const t = useWords()
  return (
    <div class="marks-form">
      <fieldset class="choice">
        <legend>{t('marks_kinds')}</legend>
        <SwitchRow name="mark-official" on={marks.official} onSwitch={(official) => onChange({ official })}>
          {t('marks_official')}
        </SwitchRow>
        <SwitchRow name="mark-role" on={marks.role} onSwitch={(role) => onChange({ role })}>
          {t('marks_role')}
        </SwitchRow>
        <SwitchRow name="mark-country" on={marks.country} onSwitch={(country) => onChange({ country })}>
          {t('marks_country')}
        </SwitchRow>
      </fieldset>
      <Choice
        name="inks"
        legend={t('marks_inks')}
        value={marks.inks}
        onChoose={(inks) => onChange({ inks })}
        options={(['pencil', 'amber', 'graphite'] as const).map((inks) => ({
          value: inks,
          label: t(`inks_${inks}`),
          more: t(`inks_more_${inks}`),
          children: (
            <span class="swatch" data-inks={inks} aria-hidden="true">
              <i class="m m-official">{t('officials')}</i> <i class="m m-country">{t('countries')}</i>
            </span>
          ),
        }))}
      />
      {tinted ? (
        <p class="mid">{t('marks_tinted')}</p>
      ) : (
        <Choice
          name="form"
          legend={t('marks_form')}
          value={marks.form}
          onChoose={(form) => onChange({ form })}
          options={(['lines', 'wash'] as const).map((form) => ({
            value: form,
            label: t(`form_of_${form}`),
            more: t(`form_of_more_${form}`),
          }))}
        />
      )}
    </div>
  )
}
