import type { Element } from '../ui/runtime.ts'

/** The dashboard's outline while it loads: every block in its place and size, so that nothing jumps. */
export function TodaySkeleton(): Element {
  return (
    <div aria-busy="true">
      <h1 class="hidden-text">Today, loading</h1>
      <div class="skeleton skeleton-answer" />
      <div class="skeleton skeleton-figures skeleton-four" />
      <div class="skeleton skeleton-room" />
      <div class="today-grid">
        <div class="card skeleton skeleton-chart" />
        <div class="card skeleton skeleton-side" />
      </div>
    </div>
  )
}
