import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = new URL('..', import.meta.url).pathname;
const INSTALL_AT_MOST = 240_000;

it(
  'packs into a tarball that installs into an empty folder and runs',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhibiao-pack-'));
    const npm = (args: readonly string[], cwd: string): string =>
      execFileSync('npm', [...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    try {
      npm(['pack', '--ignore-scripts', '--pack-destination', folder], ROOT);
      const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
      writeFileSync(join(folder, 'package.json'), '{"name":"user","private":true}');
      npm(['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', `./${tarball}`], folder);
      const bin = join(folder, 'node_modules', '.bin', 'zhibiao');
      const schemas = join(folder, 'node_modules', 'zhibiao', 'data', 'schema');
      expect(readdirSync(schemas)).toEqual(['config.schema.json', 'table.schema.json']);
      writeFileSync(join(folder, 'a.txt'), '县里共有学员420名。');
      expect(
        execFileSync(bin, ['extract', 'a.txt', '-f', 'ndjson', '--columns', 'quote,entity'], {
          cwd: folder,
          encoding: 'utf8',
        }),
      ).toBe('{"quote":"420名","entity":"学员"}\n');
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  INSTALL_AT_MOST,
);
