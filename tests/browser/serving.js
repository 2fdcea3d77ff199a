// A small site in a folder of its own, and `welcomat serve` beside it: what a test writes there, the
// desk takes in as if an author had saved it.

import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { program } from './program.js';

const town = fileURLToPath(new URL('town', import.meta.url));

/** A machine that is busy takes long for everything. */
const PATIENCE = 30_000;

// The day on which the pages are looked at, and no colours in what is said.
const environment = { ...process.env, SOURCE_DATE_EPOCH: '1795219200', NO_COLOR: '1' };

/** A copy of the site in `town/`. */
export class Site {
  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'welcomat-'));
    cpSync(town, this.folder, { recursive: true });
  }

  path(path) {
    return join(this.folder, path);
  }

  read(path) {
    return readFileSync(this.path(path), 'utf8');
  }

  /** Saves a file as many editors do: beside its place, then into it. */
  write(path, text) {
    const [file, beside] = [this.path(path), this.path(`${path}~`)];
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(beside, text);
    renameSync(beside, file);
  }

  /** Puts one text in the place of another, which must be there. */
  edit(path, from, to) {
    const text = this.read(path);
    assert.ok(text.includes(from), `\`${path}\` does not say: ${from}`);
    this.write(path, text.replace(from, to));
  }

  /** Builds the site, drafts too, and gives a file of the output. */
  built(file) {
    execFileSync(program(), ['build', '--drafts', '--output', this.path('site')], { cwd: this.folder, env: environment, stdio: 'pipe' });
    return this.read(join('site', file));
  }

  /** Begins to serve it; at any free port, unless one is named. */
  async serve({ port = 0, root = '/guide/' } = {}) {
    const child = spawn(program(), ['serve', '--port', String(port), '--editor', 'code'], { cwd: this.folder, env: environment, stdio: ['ignore', 'ignore', 'pipe'] });
    const address = await listened(child);
    return new Served(child, new URL(root, address));
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Waits until the program says where it serves. */
function listened(child) {
  let said = '';
  return new Promise((done, fail) => {
    const give = (outcome, value) => {
      clearTimeout(patience);
      outcome(value);
    };
    const patience = setTimeout(() => give(fail, new Error(`it does not serve:\n${said}`)), PATIENCE);
    child.on('error', (error) => give(fail, error));
    child.on('exit', () => give(fail, new Error(`it has ended:\n${said}`)));
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said += text;
      const address = said.match(/^serving (http:\S+)/m)?.[1];
      if (address) give(done, address);
    });
  });
}

/** The program, serving. */
class Served {
  #child;

  constructor(child, address) {
    this.#child = child;
    this.address = address;
    this.port = Number(address.port);
  }

  /** The address of a page. */
  at(path) {
    return new URL(path, this.address).href;
  }

  /** Ends it as Ctrl+C does. */
  async stop() {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = new Promise((done) => this.#child.once('exit', done));
    this.#child.kill('SIGINT');
    await ended;
  }
}
