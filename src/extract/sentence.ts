import type { Refusal, Span } from '../types.ts';
import { withBases } from './base.ts';
import { refusalOf, type Verdict } from './classify.ts';
import { compose } from './compose.ts';
import { perOf } from './denominator.ts';
import { decidingNoun, entityOf } from './entity.ts';
import { type Entity, type Figure, NO_ENTITY } from './figure.ts';
import {
  countedUp,
  earnedIn,
  isDone,
  isNorm,
  isPlainAverage,
  isSet,
  isStock,
  SUM_REACH,
  unsaidBefore,
} from './figure-facts.ts';
import { withImpliedUnit } from './implied-unit.ts';
import { clauseStart, someMarked, someOf } from './items.ts';
import type { Knowledge } from './knowledge.ts';
import { afterwards, itemsUnder } from './lists.ts';
import { maskOf } from './mask.ts';
import { type Measure, measureOf } from './measure.ts';
import { paired } from './pair.ts';
import { predicateOf } from './predicate.ts';
import type { Quantity } from './quantity.ts';
import { addName, addNames } from './rule-names.ts';
import { mayHoldNumber, scanReadings } from './scan.ts';
import { separatedMarkers } from './separated.ts';
import { signedQuantity } from './signed.ts';
import { statusOf } from './status.ts';
import type { UnitReading } from './unit.ts';
import { type Item, itemsOf } from './words.ts';

export interface SentenceResult {
  readonly figures: readonly Figure[];
  readonly refusals: readonly Refusal[];
}

const NOTHING: SentenceResult = { figures: [], refusals: [] };

/** All numbers of a sentence in reading order (`before`: the last figure of the sentence before), each as a figure or with the reason why it is none. */
export function extractSentence(
  text: string,
  sentence: Span,
  knowledge: Knowledge,
  before: Figure | null = null,
): SentenceResult {
  if (!mayHoldNumber(text, sentence, knowledge)) return NOTHING;
  const mask = maskOf(text, sentence, knowledge);
  const quantities = compose(text, scanReadings(text, sentence, mask.covered, knowledge), knowledge);
  if (quantities.length === 0) return { figures: [], refusals: mask.refusals };
  const items = itemsOf(text, sentence, quantities, knowledge);
  const setting = { text, sentence, items, knowledge, before };
  const made = figuresOf(setting, quantities);
  const refusals = inOrder(mask.refusals, made.refusals);
  if (made.figures.length === 0) return { figures: [], refusals };
  const named = afterwards(text, items, made.figures, knowledge);
  const whole = named.map((figure, i) => sameThing(figure, named, i, setting));
  return { figures: withBases(text, items, paired(items, whole)), refusals };
}

/** Both lists come in reading order; most sentences fill one of them at most. */
function inOrder(masked: readonly Refusal[], refused: readonly Refusal[]): readonly Refusal[] {
  if (masked.length === 0) return refused;
  return refused.length === 0 ? masked : [...masked, ...refused].sort((a, b) => a.start - b.start);
}

/** 基层岗位1500个，其中…提供260个: a bare 个 counts what the last 个 counted. */
function sameThing(figure: Figure, figures: readonly Figure[], i: number, { before, knowledge }: Setting): Figure {
  const { quantity, entity, measure } = figure;
  const isOpen = quantity.unit !== null && quantity.unit.rule.noun_decides !== undefined && quantity.unit.text !== '';
  if (!isOpen || figure.unsaid !== null || entity.span !== null || entity.wording !== null || measure.kind !== 'level')
    return figure;
  const earlier = figures.slice(0, i);
  const all = before === null ? earlier : [before, ...earlier];
  const like = all.findLast((other) => other.quantity.unit?.text === quantity.unit?.text && other.entity.span !== null);
  if (like === undefined) return figure;
  const { head, headText } = like.entity;
  const said: Entity = { span: null, wording: headText, head, headText, implicit: false, place: 'list' };
  const warnings = figure.warnings.filter((warning) => warning !== 'unit_unknown');
  return { ...figure, ...unitOf(quantity, said, measure, knowledge), entity: { ...said, implicit: true }, warnings };
}

/** What every step of a sentence looks at. */
interface Setting {
  readonly text: string;
  readonly sentence: Span;
  readonly items: readonly Item[];
  readonly knowledge: Knowledge;
  readonly before: Figure | null;
}

function figuresOf(setting: Setting, quantities: readonly Quantity[]): SentenceResult {
  const { text, sentence, items, knowledge } = setting;
  const figures: Figure[] = [];
  const refusals: Refusal[] = [];
  const counted = new Set<number>();
  let lastUnit: UnitReading | null = null;
  items.forEach((item, index) => {
    if (item.kind !== 'quantity') return;
    const bare = quantities[item.quantity];
    if (bare === undefined) return;
    const quantity = separatedMarkers(
      text,
      items,
      index,
      withImpliedUnit(items, index, bare, lastUnit, knowledge),
      knowledge,
    );
    const verdict = refusalOf({ text, sentence, items, index, quantity, knowledge });
    if (verdict !== null) refusals.push(refused(text, quantity, verdict));
    else {
      const figure = figureOf(setting, index, quantity, figures, counted);
      figures.push(figure);
      if (figure.entity.place === 'after') for (const at of itemsUnder(items, figure)) counted.add(at);
      lastUnit = quantity.unit;
    }
  });
  return { figures, refusals };
}

function refused(text: string, quantity: Quantity, verdict: Verdict): Refusal {
  const { start, end } = quantity;
  return { start, end, text: text.slice(start, end), ...verdict };
}

function figureOf(
  { text, sentence, items, knowledge, before }: Setting,
  index: number,
  quantity: Quantity,
  earlier: readonly Figure[],
  counted: ReadonlySet<number>,
): Figure {
  const previous = earlier[earlier.length - 1];
  const measure = measureOf(items, index, quantity, previous?.measure ?? null);
  const taken = (at: number): boolean => counted.has(at);
  const entity = entityOf({
    items,
    index,
    quantity,
    measure,
    previous: previous?.entity ?? before?.entity ?? null,
    afterChange: previous?.measure.kind.startsWith('change') ?? false,
    level: levelBefore(earlier, quantity)?.entity ?? null,
    taken,
  });
  const predicate = predicateOf(items, index, entity, measure, knowledge);
  const unit = unitOf(quantity, entity, measure, knowledge);
  const reading = statusOf(items, index, quantity, measure);
  const clause = clauseStart(items, index);
  const done = someOf(items, clause, index, isDone);
  const norm = isNorm(text, entity, predicate, knowledge) || isSet(quantity, done, knowledge);
  const prescribed = norm && reading.status === 'actual';
  return {
    quantity: signedQuantity(quantity, measure),
    index,
    sentence,
    unitCode: unit.unitCode,
    unitLabel: unit.unitLabel,
    entity,
    predicate,
    measure,
    status: prescribed ? 'rule' : reading.status,
    statusRule: prescribed ? null : reading.rule,
    per: perOf(items, index, quantity),
    averaged: someOf(items, clause, index, isPlainAverage),
    sums: someMarked(items, Math.max(clause, index - SUM_REACH), index, 'sum'),
    pair: null,
    base: null,
    cumulative: countedUp(items, index),
    done,
    stock: isStock(text, entity, predicate, knowledge),
    parent: -1,
    unsaid:
      (quantity.unit?.rule.role === 'money' ? earnedIn(items, index) : null) ??
      knowledge.unsaid.get(unit.unitCode) ??
      unsaidBefore(measure, previous),
    warnings: warningsOf(quantity, entity, unit.unitCode),
    rules: rulesOf(quantity, entity, predicate.rule, measure.rule),
  };
}

/** 新增就业5.87万人，占目标的81.5%，比去年同期多1300人: the level in the unit of the change; for per cent the last one. */
function levelBefore(earlier: readonly Figure[], { unit }: Quantity): Figure | undefined {
  const role = unit?.rule.role;
  if (role === 'percent' || role === 'point' || role === 'times') return undefined;
  const code = unit?.rule.code;
  return earlier.findLast(({ measure, quantity }) => measure.kind === 'level' && quantity.unit?.rule.code === code);
}

function unitOf(
  quantity: Quantity,
  entity: Entity,
  measure: Measure,
  knowledge: Knowledge,
): { unitCode: string; unitLabel: string } {
  const rule = quantity.unit?.rule ?? null;
  if (measure.timesAsPercent) return { unitCode: 'PERCENT', unitLabel: '%' };
  const noun = entity.implicit ? null : decidingNoun(rule, entity.head);
  if (noun !== null && noun.class !== 'OTHER') {
    return { unitCode: noun.class, unitLabel: noun.label ?? knowledge.plainUnits.get(noun.class)?.label ?? noun.class };
  }
  const printed = quantity.unit?.text ?? '';
  const code = rule?.code ?? 'OTHER';
  const open = code === 'OTHER' && rule?.noun_decides === 'any';
  return { unitCode: code, unitLabel: open ? printed + entity.headText : (rule?.label ?? printed) };
}

function warningsOf(quantity: Quantity, entity: Entity, code: string): string[] {
  const warnings: string[] = [];
  if (quantity.bounds.conflict) warnings.push('approx_conflict');
  if (entity === NO_ENTITY || entity.implicit) warnings.push('entity_implicit');
  if (quantity.inherited) warnings.push('inherited_unit');
  if (code === 'OTHER' && entity.head === null) warnings.push('unit_unknown');
  return warnings;
}

function rulesOf(
  { rules, unit }: Quantity,
  entity: Entity,
  predicate: string | null,
  measure: string | null,
): string[] {
  const names: string[] = [];
  addNames(names, rules);
  if (unit !== null) {
    addName(names, unit.rule.name);
    addName(names, unit.perRule);
  }
  addName(names, entity.head?.name ?? null);
  addName(names, predicate);
  addName(names, measure);
  return names;
}
