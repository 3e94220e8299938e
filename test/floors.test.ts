import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Floors, RATE_NAMES, type RateName } from '../src/table/score-rates.ts';

const ROOT = new URL('..', import.meta.url).pathname;
const FLOORS = 'test/floors.json';
const GOLD = 'data/gold/sample.json';

const current = JSON.parse(readFileSync(new URL('floors.json', import.meta.url), 'utf8')) as Floors;

/** What git prints, or '' where there is no git or no history. */
function git(...args: string[]): string {
  try {
    return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}

/** The floors of earlier commits that were set for the gold as it is now; other gold needs floors of its own. */
function committedFloors(): Floors[] {
  const gold = git('hash-object', GOLD);
  const commits = git('log', '-n', '20', '--format=%H', '--', FLOORS).split('\n');
  const same = commits.filter((commit) => commit !== '' && git('rev-parse', `${commit}:${GOLD}`) === gold);
  return same.map((commit) => JSON.parse(git('show', `${commit}:${FLOORS}`)) as Floors);
}

/** The floors of `old` that `now` has lower, or not at all. */
function lowered(old: Floors, now: Floors): string[] {
  return Object.entries(old)
    .filter(([name, floor]) => (now[name as RateName] ?? 0) < floor)
    .map(([name]) => name);
}

describe('floors', () => {
  it.each<[Floors, Floors, string[]]>([
    [{ full: 70 }, { full: 70 }, []],
    [{ full: 70 }, { full: 71, core: 90 }, []],
    [{ full: 70, core: 90 }, { full: 69.9, core: 90 }, ['full']],
    [{ full: 70 }, {}, ['full']],
  ])('%j → %j lowers %j', (old, now, names) => {
    expect(lowered(old, now)).toEqual(names);
  });

  it('only rise as long as the gold stays the same', () => {
    expect(committedFloors().flatMap((old) => lowered(old, current))).toEqual([]);
  });

  it('are rates that exist, in per cent', () => {
    expect(Object.keys(current).filter((name) => !RATE_NAMES.includes(name as RateName))).toEqual([]);
    expect(Object.values(current).filter((floor) => !(floor > 0 && floor <= 100))).toEqual([]);
  });
});
