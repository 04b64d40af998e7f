import { type ConfigOptions, readConfig, type ServerConfig } from '../config.ts'
import { FailedCommand } from './failed-command.ts'

/** The configuration from the command line and the environment; a wrong value ends the command with exit code 2. */
export function parseConfig(options: ConfigOptions): ServerConfig {
  try {
    return readConfig(options, process.env)
  } catch (error) {
    throw new FailedCommand(error instanceof Error ? error.message : String(error), 2)
  }
}
