/**
 * The used colours of custom properties where `element` stands, as a canvas can take them. A property gives back its text
 * (`light-dark(…)`, `var(…)`), so a colour that uses it is asked for.
 */
export function tokenColours<K extends string>(
  element: HTMLElement,
  tokens: Readonly<Record<K, string>>,
): Readonly<Record<K, string>> {
  const host = element.parentElement ?? document.body
  const probe = document.createElement('span')
  host.append(probe)
  const colour = (token: string) => {
    probe.style.color = `var(${token})`
    return getComputedStyle(probe).color
  }
  const colours = Object.fromEntries(Object.entries<string>(tokens).map(([name, token]) => [name, colour(token)]))
  probe.remove()
  return colours as Record<K, string>
}
