/** Starts the companion panel. */
import { startPage } from '../../components/parts/start-page.tsx'
import { followMarks } from '../options/follow-marks.ts'
import { keptWords } from '../options/kept-words.ts'
import { App } from './app.tsx'

followMarks()
void startPage(keptWords, App, 'panel_title')
