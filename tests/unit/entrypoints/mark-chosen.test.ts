import { describe, expect, it } from 'vitest'
import { placeBeside } from '../../../entrypoints/library/mark-chosen.tsx'

const VIEW = { clientWidth: 340, clientHeight: 700 }
const box = (left: number, right: number, top: number) => ({ left, right, top, bottom: top + 20 })

describe('the button beside chosen words', () => {
  it('stands below where they begin, or end, whichever leaves it more room', () => {
    expect(placeBeside(box(20, 200, 100), VIEW)).toEqual({ left: '20px', top: '126px' })
    expect(placeBeside(box(280, 330, 100), VIEW)).toEqual({ right: '10px', top: '126px' })
  })

  it('stands above them at the foot of the window', () => {
    expect(placeBeside(box(20, 200, 660), VIEW)).toEqual({ left: '20px', bottom: '46px' })
  })

  it('stays in the window where they stick out of it', () => {
    expect(placeBeside(box(-40, 200, 100), VIEW)).toEqual({ left: '6px', top: '126px' })
    expect(placeBeside(box(200, 360, 100), VIEW)).toEqual({ right: '6px', top: '126px' })
  })
})
