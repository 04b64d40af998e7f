// Runs before the first paint, so that a chosen theme does not flash in the other one. Kept in step with state/theme.ts.
try {
  const theme = localStorage.getItem('soleus.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage may be forbidden; the system's theme is then used.
}
