/**
 * Aborts when the process is told to stop (Ctrl+C, SIGTERM). Whoever tells it twice does not want to wait for the file at
 * hand; it is read again at the next start.
 */
export function stopSignal(): AbortSignal {
  const asked = new AbortController()
  const stop = () => {
    if (asked.signal.aborted) process.exit(130)
    asked.abort()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return asked.signal
}
