/** Starts the options page. */
import { startPage } from '../../components/parts/start-page.tsx'
import { App } from './app.tsx'
import { followMarks } from '../wiring/settings/follow-marks.ts'
import { keptWords } from '../wiring/settings/kept-words.ts'

followMarks()
void startPage(keptWords, App, 'options_title')
