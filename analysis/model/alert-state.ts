/**
 * Where an alert is in its life: `new` → `sent` (told on some channel) → `acknowledged` (read) → `resolved` (what it
 * spoke of is over) | `expired` (its days are over) | `withdrawn` (history changed and it no longer holds). `past` is a
 * mark that was never news.
 */
export type AlertState = 'new' | 'sent' | 'acknowledged' | 'resolved' | 'expired' | 'withdrawn' | 'past'
