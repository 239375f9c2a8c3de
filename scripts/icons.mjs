// @ts-check
/** `node scripts/icons.mjs`: draws the toolbar icons of public/icon from components/look/icons, in a Chromium of this machine. */
import { mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import puppeteer from 'puppeteer-core'
import { findBrowser } from './lib/browsers.mjs'

const SIZES = [16, 32, 48, 96, 128]
/** State of the button, and where its pictures go: "found" is the icon of the extension as well. */
const STATES = { found: '', idle: 'idle/', saved: 'saved/' }

const executablePath = findBrowser('chromium')
if (!executablePath) throw new Error('No Chromium on this machine')
const browser = await puppeteer.launch({ executablePath, headless: true, args: ['--no-sandbox', '--disable-gpu'] })
try {
  const page = await browser.newPage()
  for (const [state, folder] of Object.entries(STATES)) {
    const svg = readFileSync(new URL(`../components/look/icons/${state}.svg`, import.meta.url), 'utf8')
    for (const size of SIZES) {
      const path = fileURLToPath(new URL(`../public/icon/${folder}${size}.png`, import.meta.url))
      mkdirSync(dirname(path), { recursive: true })
      await page.setViewport({ width: size, height: size })
      await page.setContent(
        `<style>* { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`,
      )
      await page.screenshot({ path, omitBackground: true })
    }
  }
} finally {
  await browser.close()
}
