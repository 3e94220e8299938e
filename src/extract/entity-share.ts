/** What a share, a rate or a ratio is of. */
import { type Entity, NO_ENTITY } from './figure.ts';
import { clauseStart, isNominalVerb, nounOf, senseOf } from './items.ts';
import { type NounPhrase, phraseAfter, phraseBefore } from './noun-phrase.ts';
import { asEntity, type Place, touches } from './place.ts';
import { beforeVerbs, previousSubject, subjectIn } from './subject.ts';
import type { Item } from './words.ts';

/** Shares, rates and ratios: 七成以上|企业, 占…的86.4%, 失业率为5.1%. */
export function sharedEntity(place: Place): Entity {
  const { items, index } = place;
  return sharedBehind(place) ?? sharedBefore(place, items, index) ?? NO_ENTITY;
}

/** 50%以上的就业岗位, 四成是下岗职工; a verb behind the number (95%以上|招聘|毕业生) is no name. */
function sharedBehind(place: Place): Entity | null {
  const { items, index } = place;
  const after = phraseAfter(items, index, () => true);
  const first = items[after?.first ?? -1];
  const acts = isNominalVerb(first) && nounOf(items[(after?.first ?? 0) + 1])?.class === 'PERSON';
  if (after !== null && !acts && touches(place, after)) return asEntity(after, 'after');
  if (senseOf(items[index + 1]) !== 'be') return null;
  return asEntity(
    phraseAfter(items, index + 1, () => true),
    'after',
  );
}

function sharedBefore(place: Place, items: readonly Item[], index: number): Entity | null {
  const governor = shareVerb(items, index);
  const end = beforeVerbs(items, governor >= 0 ? governor : index);
  const subject = withoutShareNoun(items, phraseBefore(items, end));
  if (subject !== null && !place.taken(subject.last)) return asEntity(subject, 'before');
  const goal = governor >= 0 && senseOf(items[governor]) === 'complete' ? phraseBefore(items, index) : null;
  const told = clauseHasNumber(items, clauseStart(items, index) - 1) ? null : previousSubject(items, index);
  return (
    asEntity(told, 'sentence') ??
    said(place.previous) ??
    asEntity(goal, 'before') ??
    asEntity(previousSubject(items, index) ?? subjectIn(items, 0, index), 'sentence')
  );
}

function clauseHasNumber(items: readonly Item[], at: number): boolean {
  if (at < 0) return true;
  return items.slice(clauseStart(items, at), at).some((item) => item.kind === 'quantity');
}

/** 占, 完成 or 不少于 that stands before the base of the share in this clause. */
function shareVerb(items: readonly Item[], index: number): number {
  const based = items[index - 1]?.text === '的';
  for (let at = index - 1; at >= clauseStart(items, index); at--) {
    const sense = senseOf(items[at]);
    if (sense === 'share' || sense === 'complete' || sense === 'cover' || sense === 'compare') return at;
    if (based && items[at]?.word?.approximates === true) return at;
    if (items[at]?.kind === 'quantity') return -1;
  }
  return -1;
}

/** 技术岗位|占比: the share word itself is not what is shared, unless it is all there is. */
function withoutShareNoun(items: readonly Item[], phrase: NounPhrase | null): NounPhrase | null {
  if (phrase === null || nounOf(items[phrase.last])?.measure !== 'share') return phrase;
  if (phrase.first === phrase.last) return null;
  return phraseBefore(items, phrase.last);
}

/** An entity that the sentence names; an unsaid one gives way to the subject. */
function said(entity: Entity | null): Entity | null {
  return entity?.span == null && entity?.wording == null ? null : entity;
}
