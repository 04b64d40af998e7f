/**
 * Version of every number this folder makes. Stored with each derived row; a row of another version is recomputed.
 * One dated line for each change of numbers:
 *
 * 1 · 2026-11-22 · first version: the load model in both profiles, causes, splits.
 * 2 · 2026-11-22 · real-file faults: lumped and uncalibrated distances, positions on few records, clocks set in mid-run,
 *   records that hang at one instant, rides recorded as runs, local times that no zone has,
 *   distances, totals, times and heart rates beyond anyone's reach.
 * 3 · 2026-11-22 · the ground: BRouter's ways end in their point, more surface values and producers are understood, a belt's
 *   own incline counts where there is no altitude; maps, favourite places, paint, wet sand, slopes and distances set by hand.
 */
export const ANALYSIS_VERSION = 3
