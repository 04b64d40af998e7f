/**
 * Version of every number this folder makes. Stored with each derived row; a row of another version is recomputed.
 * One dated line for each change of numbers:
 *
 * 1 · 2026-11-22 · first version: the load model in both profiles, causes, splits.
 */
export const ANALYSIS_VERSION = 1
