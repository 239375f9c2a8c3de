/** Starts the popup. */
import { startPage } from '../../components/parts/start-page.tsx'
import { followMarks } from '../wiring/settings/follow-marks.ts'
import { keptWords } from '../wiring/settings/kept-words.ts'
import { App } from './app.tsx'

followMarks()
void startPage(keptWords, App, 'name')
