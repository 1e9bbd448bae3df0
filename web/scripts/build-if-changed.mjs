// Builds the page for the server's jar unless nothing has changed since the last time.
// Maven runs this on every build: it must be quick when there is nothing to do, and need no network.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const INPUTS = ['src', 'index.html', 'package.json', 'vite.config.ts', 'tsconfig.json'];
const BUILT_FROM = 'dist/.built-from';
const INSTALLED_FROM = 'node_modules/.installed-from';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const lock = digest(['package-lock.json']);
const sources = digest([...INPUTS, 'package-lock.json']);

if (!existsSync('dist/page/index.html') || kept(BUILT_FROM) !== sources) {
  if (kept(INSTALLED_FROM) !== lock) {
    npm('ci', '--prefer-offline', '--no-audit', '--no-fund');
    writeFileSync(INSTALLED_FROM, lock);
  }
  npm('run', '--silent', 'build:page');
  writeFileSync(BUILT_FROM, sources);
}

function npm(...args) {
  execFileSync('npm', args, { stdio: ['ignore', 2, 2] });
}

function kept(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function digest(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesOf)) {
    hash.update(path).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}
