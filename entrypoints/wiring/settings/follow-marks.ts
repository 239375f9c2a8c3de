/** Has the marks on a page of the extension follow the settings: `components/look/inks.css` draws by what stands on the root. */
import type { Settings } from '../../../utils/settings.ts'
import { heardSettings, settingsNow } from './kept-settings.ts'

export function followMarks(): void {
  const dress = ({ marks }: Settings): void => {
    const { dataset } = document.documentElement
    dataset['inks'] = marks.inks
    dataset['marks'] = marks.form
  }
  heardSettings(dress)
  void settingsNow().then(dress)
}
