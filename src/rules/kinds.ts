/**
 * The closed kinds of rule, as one zod schema: it checks packs, types the compiled rules and
 * gives the JSON Schema that editors use. Literal phrases only: `(A|B)` one of, `(A)?` may be absent.
 */
import { z } from 'zod';
import { REFUSAL_CLASSES, UNIT_CODES } from './codes.ts';
import { common, phrases } from './kind-parts.ts';
import { bodyRule, periodRule } from './kinds-context.ts';
import { metricRule, topicRule } from './metric-kinds.ts';

/** A character or word that writes numbers: 二, 两, 贰, 百, 万, 半, 几. */
export const numeralRule = z.strictObject({
  ...common,
  kind: z.literal('numeral'),
  role: z.enum([
    'digit',
    'place',
    'tens',
    'myriad',
    'zero',
    'several',
    'over',
    'about',
    'point',
    'minus',
    'part',
    'and',
  ]),
  value: z.number().optional(),
  words: phrases,
});

/** A word beside a number that makes it an interval: 约, 超过, 以上, 左右. */
export const approximatorRule = z.strictObject({
  ...common,
  kind: z.literal('approximator'),
  approx: z.enum(['over', 'more_than', 'at_least', 'less_than', 'at_most', 'nearly', 'about']),
  place: z.enum(['before', 'after']),
  outside: z.boolean().optional().describe('Counts, but is no part of the quote: 20000元|为限.'),
  bare_only: z.boolean().optional().describe('Only before a number without digits: 上百, 过万, 过半.'),
  words: phrases,
});

/** A measure word, currency or ratio sign. */
export const unitRule = z.strictObject({
  ...common,
  kind: z.literal('unit'),
  code: z.enum(UNIT_CODES),
  label: z.string().optional().describe('Canonical unit name in the table, e.g. 人; absent = the printed word.'),
  role: z.enum(['count', 'money', 'percent', 'point', 'times', 'doubling', 'duration', 'calendar', 'measure', 'fixed']),
  scale: z.number().optional().describe('Power of ten from the printed number to the unit: 成 is 1, ‰ is -1.'),
  scale_up_to: z.number().optional().describe('Larger numbers are not scaled: 8折 is 80 %, 72折 is 72 %.'),
  value: z.number().optional().describe('For role fixed: the value that the words say by themselves (半数 is 50).'),
  approx: z.enum(['at_least', 'exact']).optional().describe('For role fixed: 数以万计 is at_least.'),
  noun_decides: z
    .union([z.literal('any'), z.array(z.enum(UNIT_CODES))])
    .optional()
    .describe('Classes of counted noun that override the code (个 + 岗位 = JOB).'),
  min: z.number().optional().describe('Smallest number that this word measures: 两省 is no count of provinces.'),
  unsaid: z.string().optional().describe('What it counts where nothing names it: 人员.'),
  noun_first: z
    .boolean()
    .optional()
    .describe('True for words that stand before their noun (名, 家, 个); false where the noun stands before (人, 元).'),
  words: phrases,
});

/** What comes after the slash of 元/月. */
export const perRule = z.strictObject({ ...common, kind: z.literal('per'), words: phrases });

/** A countable noun: its class decides 个, its head groups synonyms. */
export const nounRule = z.strictObject({
  ...common,
  kind: z.literal('noun'),
  class: z.enum(UNIT_CODES),
  head: z.string().optional().describe('Canonical head for grouping; absent = each word is its own.'),
  label: z.string().optional().describe('Canonical unit name where this noun decides 个, e.g. 个岗位.'),
  measure: z
    .enum(['level', 'share', 'change_rel'])
    .optional()
    .describe('What a percentage beside this noun is: 失业率 level, 占比 share, 增速 change_rel.'),
  falls: z.boolean().optional().describe('A rate of fall: 降幅.'),
  suffix: z.boolean().optional().describe('Takes the word before it into its name, whatever it is: 领用|率.'),
  indicator: z.boolean().optional().describe('Names a whole indicator (城镇新增就业, 失业率).'),
  words: phrases,
});

/** A governing verb. */
export const predicateRule = z.strictObject({
  ...common,
  kind: z.literal('predicate'),
  sense: z
    .enum(['act', 'be', 'up', 'down', 'up_to', 'down_to', 'share', 'complete', 'cover', 'compare', 'say'])
    .describe(
      'up/down: change verbs; up_to/down_to: 增至; be: 为, 达; share: 占; compare: 是…的N倍; say: a report of the number, which governs none.',
    ),
  nominal: z.boolean().optional().describe('Also stands inside noun phrases (招聘, 培训).'),
  near: z.boolean().optional().describe('A verb only right before its number: 缺|60个, not in 缺乏.'),
  bare: z.string().optional().describe('The verb without its adverb: 有 of 共有, 为 of 合计为.'),
  words: phrases,
});

/** A word that fixes a column for the numbers in its scope. */
export const markerRule = z.strictObject({
  ...common,
  kind: z.literal('marker'),
  sets: z.enum([
    'status',
    'comparison',
    'cumulative',
    'so_far',
    'stock',
    'norm',
    'subset',
    'respective',
    'average',
    'each',
    'goal',
    'pair_from',
    'pair_to',
    'share_of',
    'earned',
    'grant',
    'if',
    'aim',
    'scale',
    'sum',
    'genre',
  ]),
  value: z.string().optional(),
  words: phrases,
});

/** Grammar words that bound a noun phrase or are passed over. */
export const functionRule = z.strictObject({
  ...common,
  kind: z.literal('function'),
  role: z.enum([
    'aspect',
    'total',
    'preposition',
    'conjunction',
    'adverb',
    'determiner',
    'pronoun',
    'particle',
    'locative',
    'time',
    'all',
    'word',
  ]),
  words: phrases,
});

/** What joins two numbers: 至 into a range, 、 into a list. */
export const connectorRule = z.strictObject({
  ...common,
  kind: z.literal('connector'),
  role: z.enum(['range', 'list']),
  words: phrases,
});

/** A phrase whose numerals are no numbers: 三支一扶, 进一步, 余杭. */
export const exclusionRule = z.strictObject({
  ...common,
  kind: z.literal('exclusion'),
  class: z.enum(REFUSAL_CLASSES),
  members: z.array(z.string()).min(2).optional().describe('What the words list: 第一产业, 第二产业 of 第一、二产业.'),
  words: phrases,
});

/** Neighbours that make a numeral no figure: 第 before it, 周岁 after it. Every list given must hit. */
export const frameRule = z.strictObject({
  ...common,
  kind: z.literal('frame'),
  class: z.enum(REFUSAL_CLASSES),
  before: phrases
    .optional()
    .describe('One of these ends right before the number (approximators between are passed over).'),
  after: phrases
    .optional()
    .describe('One of these starts right after the number, its multiplier and its approximators.'),
  after_unit: phrases.optional().describe('One of these starts right after the unit.'),
});

export const ruleSchema = z.discriminatedUnion('kind', [
  numeralRule,
  approximatorRule,
  unitRule,
  perRule,
  nounRule,
  predicateRule,
  markerRule,
  functionRule,
  connectorRule,
  exclusionRule,
  frameRule,
  periodRule,
  bodyRule,
  metricRule,
  topicRule,
]);

export const packSchema = z.strictObject({
  pack: z.string().regex(/^[a-z][a-z0-9-]*$/),
  about: z.string(),
  disable: z.array(z.string().min(1)).min(1).optional().describe('Shipped rules that this pack switches off: pack/id.'),
  rules: z.array(ruleSchema).default([]).describe('A rule with the pack/id of a shipped one replaces it.'),
});

export type Rule = z.infer<typeof ruleSchema>;
export type Pack = z.infer<typeof packSchema>;
export type RuleOf<K extends Rule['kind']> = Extract<Rule, { kind: K }>;
