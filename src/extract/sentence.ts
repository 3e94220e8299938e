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
import { clauseStart, hasMarker } from './items.ts';
import type { Knowledge } from './knowledge.ts';
import { afterwards, itemsUnder } from './lists.ts';
import { maskOf } from './mask.ts';
import { type Measure, measureOf } from './measure.ts';
import { paired } from './pair.ts';
import { predicateOf } from './predicate.ts';
import type { Quantity } from './quantity.ts';
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
  const made = figuresOf({ text, sentence, items, knowledge, before }, quantities);
  const refusals = [...mask.refusals, ...made.refusals].sort((a, b) => a.start - b.start);
  const named = afterwards(text, items, made.figures, knowledge);
  const whole = named.map((figure, i) => sameThing(figure, named.slice(0, i), before, knowledge));
  return { figures: withBases(text, items, paired(items, whole)), refusals };
}

/** 基层岗位1500个，其中…提供260个: a bare 个 counts what the last 个 counted. */
function sameThing(figure: Figure, earlier: readonly Figure[], before: Figure | null, knowledge: Knowledge): Figure {
  const { quantity, entity, measure } = figure;
  const isOpen = quantity.unit !== null && quantity.unit.rule.noun_decides !== undefined && quantity.unit.text !== '';
  if (!isOpen || figure.unsaid !== null || entity.span !== null || entity.wording !== null || measure.kind !== 'level')
    return figure;
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
  const done = items.slice(clauseStart(items, index), index).some(isDone);
  const norm = isNorm(text, entity, predicate, knowledge) || isSet(quantity, done, knowledge);
  const prescribed = norm && reading.status === 'actual';
  return {
    quantity: signedQuantity(quantity, measure),
    index,
    sentence,
    ...unit,
    entity,
    predicate,
    measure,
    status: prescribed ? 'rule' : reading.status,
    statusRule: prescribed ? null : reading.rule,
    per: perOf(items, index, quantity),
    averaged: items.slice(clauseStart(items, index), index).some(isPlainAverage),
    sums: items
      .slice(Math.max(clauseStart(items, index), index - SUM_REACH), index)
      .some((item) => hasMarker(item, 'sum')),
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
  const levels = earlier.filter(({ measure }) => measure.kind === 'level');
  const role = unit?.rule.role;
  if (role === 'percent' || role === 'point' || role === 'times') return undefined;
  return levels.findLast((figure) => figure.quantity.unit?.rule.code === unit?.rule.code);
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

function rulesOf(quantity: Quantity, entity: Entity, ...others: (string | null)[]): string[] {
  const { unit } = quantity;
  const names = [...quantity.rules, unit?.rule.name, unit?.perRule, entity.head?.name, ...others];
  return [...new Set(names.filter((name): name is string => name != null))].sort();
}
