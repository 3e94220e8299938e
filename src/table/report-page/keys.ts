/** Single keys: what each does. */
import type { Verdict } from '../corrections.ts';
import { SHOWS_FIGURE, type State, TABS, type Tab } from './state.ts';
import type { Actions } from './view.ts';

const VERDICTS: Readonly<Record<string, Verdict>> = { a: 'accept', d: 'doubt', r: 'reject' };

/** Does what a key says; true where it did. */
export function obeyKey(key: string, state: State, act: Actions): boolean {
  const verdict = VERDICTS[key];
  const tab: Tab | undefined = TABS[Number(key) - 1];
  if (key === 'j' || key === 'n') act.step(1);
  else if (key === 'k' || key === 'p') act.step(-1);
  else if (key === '/') document.getElementById('search')?.focus();
  else if (key === '?') act.set({ showsHelp: true });
  else if (tab !== undefined) act.set({ tab });
  else if (state.row === null || !SHOWS_FIGURE.includes(state.tab)) return false;
  else if (verdict !== undefined) act.review({ verdict });
  else if (key === 'u') act.review({ verdict: null });
  else if (key === 'm') document.getElementById('note')?.focus();
  else return false;
  return true;
}

/** Fields take their keys themselves. */
export function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select');
}
