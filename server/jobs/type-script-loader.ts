/**
 * What a worker thread that runs from source (in development and in tests) imports first to learn TypeScript anew;
 * `--import tsx` alone does so in main threads only.
 */
export function typeScriptLoader(): string {
  const tsx = import.meta.resolve('tsx/esm/api')
  return `data:text/javascript,${encodeURIComponent(`import { register } from '${tsx}'; register()`)}`
}
