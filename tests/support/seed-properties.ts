import fc from 'fast-check'

/**
 * Property tests try the same cases on every run, so that a change is judged by what it changed. `PROPERTY_SEED=N` tries
 * others; a seed that finds something is printed with the failure and becomes a test of its own.
 */
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_261_122) })
