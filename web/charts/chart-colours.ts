/** The colours of the theme in view, as a canvas can use them. */
export interface ChartColours {
  readonly flat: string
  readonly climb: string
  readonly sand: string
  readonly other: string
  readonly band: string
  readonly card: string
  readonly ink: string
  readonly ink2: string
  readonly line: string
  readonly alarm: string
}

const TOKENS: Readonly<Record<keyof ChartColours, string>> = {
  flat: '--flat',
  climb: '--climb',
  sand: '--sand',
  other: '--other',
  band: '--band',
  card: '--card',
  ink: '--ink',
  ink2: '--ink-2',
  line: '--line',
  alarm: '--alarm',
}

/** Reads the tokens where `element` stands. A custom property gives back its text, so a used colour is asked for. */
export function chartColours(element: HTMLElement): ChartColours {
  const host = element.parentElement ?? document.body
  const probe = document.createElement('span')
  host.append(probe)
  const colour = (token: string) => {
    probe.style.color = `var(${token})`
    return getComputedStyle(probe).color
  }
  const colours = Object.fromEntries(Object.entries(TOKENS).map(([name, token]) => [name, colour(token)]))
  probe.remove()
  return colours as unknown as ChartColours
}
