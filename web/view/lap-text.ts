/** What a lap is called: its number, counted from 1, and its name: `Lap 3, “On the sand”`. */
export function lapText(name: string | null, index: number): string {
  return name === null ? `Lap ${index + 1}` : `Lap ${index + 1}, “${name}”`
}
