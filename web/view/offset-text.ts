/** An offset from UTC as people write it: `UTC+1`, `UTC−3:30`, `UTC`. */
export function offsetText(seconds: number): string {
  if (seconds === 0) return 'UTC'
  const minutes = Math.round(Math.abs(seconds) / 60)
  const rest = minutes % 60
  const clock =
    rest === 0 ? `${Math.floor(minutes / 60)}` : `${Math.floor(minutes / 60)}:${String(rest).padStart(2, '0')}`
  return `UTC${seconds > 0 ? '+' : '−'}${clock}`
}
