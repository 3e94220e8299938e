/** Shares the width of the screen among the columns. */

/** What a column asks for, in columns of the terminal. */
export interface Demand {
  /** Its widest cell. */
  readonly natural: number;
  /** It is not made narrower than this, unless nothing else helps. */
  readonly least: number;
  /** What it wants before another column may come. */
  readonly comfortable: number;
  /** 0 = always shown; the others come in the order of their ranks where there is room. */
  readonly rank: number;
}

export const GAP = 2;

/** A width for each column; 0 = not shown. Sums to at most `width` with the gaps. */
export function fitted(demands: readonly Demand[], width: number): number[] {
  const shown = admitted(demands, width);
  const widths = demands.map((demand, i) => (shown.has(i) ? Math.min(demand.natural, demand.least) : 0));
  let room = width + GAP - [...shown].reduce((sum, i) => sum + (widths[i] ?? 0) + GAP, 0);
  while (room > 0) {
    const next = narrowest(widths, demands);
    if (next < 0) break;
    widths[next] = (widths[next] ?? 0) + 1;
    room--;
  }
  return widths;
}

/** The columns of rank 0 as far as they fit, then the others while all of them have it comfortable. */
function admitted(demands: readonly Demand[], width: number): Set<number> {
  const order = demands.map((_, i) => i).sort((a, b) => (demands[a]?.rank ?? 0) - (demands[b]?.rank ?? 0) || a - b);
  const shown = new Set<number>();
  let least = -GAP;
  let comfortable = -GAP;
  for (const i of order) {
    const demand = demands[i];
    if (demand === undefined || demand.natural === 0) continue;
    least += Math.min(demand.natural, demand.least) + GAP;
    comfortable += Math.min(demand.natural, demand.comfortable) + GAP;
    if ((demand.rank === 0 ? least : comfortable) > width) break;
    shown.add(i);
  }
  return shown;
}

/** The narrowest shown column that wants more, so that only the longest cells are cut; -1 if none does. */
function narrowest(widths: readonly number[], demands: readonly Demand[]): number {
  let best = -1;
  widths.forEach((width, i) => {
    const wants = width > 0 && width < (demands[i]?.natural ?? 0);
    if (wants && (best < 0 || width < (widths[best] ?? 0))) best = i;
  });
  return best;
}
