/**
 * Version of every number this folder makes. Stored with each derived row; a row of another version is recomputed.
 * One dated line for each change of numbers:
 *
 * 1 · 2026-11-22 · first version: the load model in both profiles, causes, splits.
 * 2 · 2026-11-22 · real-file faults: lumped and uncalibrated distances, positions on few records, clocks set in mid-run,
 *   records that hang at one instant, rides recorded as runs, local times that no zone has,
 *   distances, totals, times and heart rates beyond anyone's reach.
 */
export const ANALYSIS_VERSION = 2
