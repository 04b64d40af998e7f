import type { Page } from 'playwright-core'

export interface Spot {
  /** Pixels of the page from the left and the upper edge of the map. */
  readonly x: number
  readonly y: number
}

type Rgb = readonly [number, number, number]

/** The colour a layer of the map has at a spot; null where it has none to speak of. */
export function mapColour(page: Page, layer: 'track' | 'ground', spot: Spot): Promise<Rgb | null> {
  return page.evaluate(
    ([pane, { x, y }]) => {
      const canvas = document.querySelector<HTMLCanvasElement>(`.leaflet-${pane}-pane canvas`)
      const stage = document.querySelector('.leaflet-container')
      if (stage === null) throw new Error('there is no map')
      // A layer has its canvas from the first thing on that is drawn on it.
      if (canvas === null) return null
      const box = canvas.getBoundingClientRect()
      const from = stage.getBoundingClientRect()
      const scale = canvas.width / box.width
      const left = Math.round((from.left + x - box.left) * scale)
      const top = Math.round((from.top + y - box.top) * scale)
      const [red = 0, green = 0, blue = 0, alpha = 0] =
        canvas.getContext('2d')?.getImageData(left, top, 1, 1).data ?? []
      return alpha < 60 ? null : ([red, green, blue] as const)
    },
    [layer, spot] as const,
  )
}

/** Where a track that runs due north has its middle from side to side, its upper and its lower end; NaN when it is not drawn. */
export function trackEnds(page: Page): Promise<{ readonly x: number; readonly top: number; readonly bottom: number }> {
  return page.evaluate(() => {
    const stage = document.querySelector('.leaflet-container')
    const canvas = document.querySelector<HTMLCanvasElement>('.leaflet-track-pane canvas')
    const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
    let [left, right, top, bottom] = [Number.NaN, Number.NaN, Number.NaN, Number.NaN]
    if (stage === null || canvas === null) return { x: left, top, bottom }
    for (let i = 3; i < data.length; i += 4) {
      if ((data[i] ?? 0) < 200) continue
      const x = ((i - 3) / 4) % canvas.width
      bottom = Math.floor((i - 3) / 4 / canvas.width)
      if (Number.isNaN(top)) top = bottom
      left = Number.isNaN(left) ? x : Math.min(left, x)
      right = Number.isNaN(right) ? x : Math.max(right, x)
    }
    const box = canvas.getBoundingClientRect()
    const from = stage.getBoundingClientRect()
    const scale = canvas.width / box.width
    const down = (y: number) => y / scale + box.top - from.top
    return { x: (left + right) / 2 / scale + box.left - from.left, top: down(top), bottom: down(bottom) }
  })
}

/** A token of the theme in view. */
export function tokenColour(page: Page, token: string): Promise<Rgb> {
  return page.evaluate((name) => {
    const probe = document.createElement('span')
    probe.style.color = `var(${name})`
    document.body.append(probe)
    const [red = 0, green = 0, blue = 0] = (getComputedStyle(probe).color.match(/\d+/g) ?? []).map(Number)
    probe.remove()
    return [red, green, blue] as const
  }, token)
}

/** By how much two colours differ in the channel where they differ most; what is half transparent is off by a few. */
export function colourGap(a: Rgb | null, b: Rgb | null): number {
  if (a === null || b === null) return Number.NaN
  return Math.max(...a.map((channel, i) => Math.abs(channel - (b[i] ?? 0))))
}
