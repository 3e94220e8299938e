import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FULL } from '../src/table/columns.ts';
import { VERSION } from '../src/version.ts';

const ROOT = new URL('..', import.meta.url).pathname;
const readme = readFileSync(`${ROOT}README.md`, 'utf8');
const manifest = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));

it('README shows the help of every command as it is', () => {
  const args = [`${ROOT}data/scripts/readme-help.mjs`, '--check'];
  expect(spawnSync(process.execPath, args, { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
});

it('README names every column', () => {
  expect(FULL.filter((column) => !readme.includes(column))).toEqual([]);
});

it('README says why each dependency is there', () => {
  const names = [manifest.dependencies, manifest.optionalDependencies, manifest.devDependencies].flatMap((one) =>
    Object.keys(one),
  );
  expect(names.filter((name) => !readme.includes(name))).toEqual([]);
});

it('rows carry the version of the package', () => expect(VERSION).toBe(manifest.version));
