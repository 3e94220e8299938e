/** Names of the rules behind a figure: in order, each once. They are few, so that a place is found sooner than sorted. */

export function addName(names: string[], name: string | null): void {
  if (name === null || names.includes(name)) return;
  let at = names.length;
  while (at > 0 && (names[at - 1] ?? '') > name) at--;
  names.splice(at, 0, name);
}

export function addNames(names: string[], more: readonly string[]): void {
  for (const name of more) addName(names, name);
}
