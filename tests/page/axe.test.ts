/** A checker of accessibility finds nothing on any screen, in light and dark, in English and Urdu. */
import { beforeAll, describe, expect, it } from 'vitest'
import { faultsInBoth } from './accessibility.ts'
import { waitFor } from './browsers.ts'
import { present, press } from './popup.ts'
import { fill, SCREENS } from './screens.ts'
import { useWorld } from './world.ts'

const world = useWorld()

describe.each(['en', 'ur'] as const)('in %s', (language) => {
  beforeAll(async () => {
    if (language === 'en') return await fill(world.session)
    const options = await world.session.openOwn('options.html')
    await press(options, `#language input[value=${language}]`)
    await waitFor(() => options.evaluate(() => document.documentElement.lang.startsWith('ur')))
    await options.close()
  })

  it.each(SCREENS)('nothing in: $name', async ({ open }) => {
    const page = await open(world.session)
    await present(page, `html[lang|=${language}]`)
    expect(await faultsInBoth(page)).toEqual([])
    await page.close()
  })
})
