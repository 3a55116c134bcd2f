import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const extension = resolve(import.meta.dirname, '..');

/** A path in this folder. */
export const fromExtension = path => join(extension, path);

/** A path in the repository. */
export const fromRepository = path => join(extension, '../..', path);

/** Runs a command to its end, and ends with it where it fails. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: extension, stdio: 'inherit', ...options });
  if (result.error) console.error(`${command} could not be started: ${result.error.message}`);
  if (result.status !== 0) process.exit(result.status ?? 1);
}
