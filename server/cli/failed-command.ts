/** Ends a command with one line for the person at the keyboard: what is wrong, where, and what to do. */
export class FailedCommand extends Error {
  readonly exitCode: 1 | 2

  /** `exitCode` 1 = a file, a line or the machine failed; 2 = the command was given wrongly. */
  constructor(message: string, exitCode: 1 | 2) {
    super(message)
    this.exitCode = exitCode
  }
}
