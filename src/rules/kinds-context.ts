/** Kinds of rule for what stands around a figure: periods, bodies. */
import { z } from 'zod';
import { BODY_ROLES } from './body-roles.ts';
import { common, phrases } from './kind-parts.ts';

/** A word of the period grammar: 今年, 截至, 以来, 上半年, “十四五”. */
export const periodRule = z.strictObject({
  ...common,
  kind: z.literal('period'),
  role: z
    .enum([
      'year',
      'year_sign',
      'year_span',
      'year_close',
      'year_open',
      'year_before',
      'half',
      'quarter',
      'quarter_sign',
      'quarters_sign',
      'month',
      'month_sign',
      'months_sign',
      'month_close',
      'day',
      'day_sign',
      'tenth',
      'days',
      'event_day',
      'dateline',
      'whole',
      'close',
      'open',
      'front',
      'head',
      'before',
      'after',
      'ordinal',
      'as_of',
      'since',
      'to',
      'recent_span',
      'now',
      'during',
      'named',
      'vague',
      'same',
      'versus',
      'report',
      'carry',
      'carry_count',
      'list',
      'within',
      'done',
      'goal',
      'founding',
      'launch',
      'force',
      'present',
      'document',
      'none',
    ])
    .describe(
      'year 今年, year_sign 年, year_before 上年 (before the year told of), close 末, tenth 中旬, as_of 截至, since 以来, ' +
        'to 至, now 截至目前, event_day 当天, versus 比, goal 年度目标, founding 成立于 (no period), launch 启动的, force 起执行 (a standard holds from then on), present 现有 (the day of publication), none: no period.',
    ),
  value: z.number().int().optional().describe('去年 is -1, 下半年 is 2, 上月 is -1.'),
  from: z.iso.date().optional().describe('For named spans: first day.'),
  to: z.iso.date().optional().describe('For named spans: last day.'),
  type: z.enum(['to_date', 'during', 'unspecified']).optional(),
  words: phrases,
});

/** A word of the names of bodies and of whoever speaks: 人社局, 国务院, 我市, 各地. */
export const bodyRule = z.strictObject({
  ...common,
  kind: z.literal('body'),
  role: z
    .enum(BODY_ROLES)
    .describe(
      'Names and pronouns. tail 人社局 after an area; site 零工市场, a body only after an area; whole 国务院; ' +
        'collective 各级人社部门; area_pronoun 我市; back_pronoun 当地, 该局; firm_pronoun 公司; school_pronoun 学校; speaker 我们; ' +
        'individual 我, 他; nobody 他们. Beside names: event 专场招聘会 after a place; event_name 专项行动; dateline: 新华社 before a place; ' +
        'blocks: 与, 向 before a name make it no subject; visits 走进; opens 其中, head_before 在 before a subject; ' +
        'no_subject after a place, origin 籍; rank: 率先 after 全省; honour: 全国…大赛 is a name; says: 据…调查 around whoever counted, lead_in: 据 before it, survey: 薪酬 is asked about, not who asks, publishes: 发布《 after whoever did. ' +
        'Parts of names: firm 有限公司, named 公司, school 学院, no_school: 大学|生; no_name: never in a name; loose_firm 厂 after a place, hidden_firm 企业 after 某; firm_generic: 物流 before them; ' +
        'unnamed: how no name begins; name_before: 走进; place_class 市, zone_class 新区, lone_class 县 but class_word 县级, town 镇, no_town 返乡; no_place: not in a ' +
        'place name. People: title 局长; surname; person 村民; nickname 小; person_before 的; person_after and ' +
        'says_person 说; turn ：; asker 记者：. Of the document: national 我国, nationwide 各地.',
    ),
  norm: z.string().optional().describe('Full name for organisation_norm: 人力资源和社会保障局.'),
  area: z.string().optional().describe('CN for national bodies; 310000 and the like for others with one seat.'),
  level: z.enum(['country', 'province', 'prefecture', 'county']).optional().describe('Of pronouns: 全省 is province.'),
  alone: z.boolean().optional().describe('False: a collective only where a verb follows (国家出台).'),
  same: z.boolean().optional().describe('True: of a firm pronoun, the firm whose name ends so (研究院).'),
  near: z.boolean().optional().describe('True: of a firm pronoun, only in the paragraph that names the firm (企业).'),
  named: z.boolean().optional().describe('True: an individual only after a person was named (他).'),
  words: phrases,
});
