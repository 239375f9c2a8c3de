/** Starts the options page. */
import { startPage } from '../../components/parts/start-page.tsx'
import { App } from './app.tsx'
import { followMarks } from './follow-marks.ts'
import { keptWords } from './kept-words.ts'

followMarks()
void startPage(keptWords, App, 'options_title')
