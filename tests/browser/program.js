// The program `welcomat`, and the demonstration that it builds.

import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../..', import.meta.url));

let found;

/** The program; `tests/run` names it, else it is built now. */
export function program() {
  found ??= process.env.WELCOMAT ? resolve(process.env.WELCOMAT) : built();
  return found;
}

function built() {
  execFileSync('cargo', ['build', '--release', '--quiet'], { cwd: repository });
  return resolve(repository, process.env.CARGO_TARGET_DIR ?? 'target', 'release', 'welcomat');
}

/** Builds the demonstration as it is on the day on which it is looked at. */
export function buildDemonstration(output, options = []) {
  execFileSync(program(), ['build', '--as-of', '2026-11-21', ...options, '--output', output], { cwd: repository, stdio: 'pipe' });
}
