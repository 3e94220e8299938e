/** Finds private persons (缝纫工李会珍) and those who speak for a body (区人社局局长陈望川). */
import { type BodyTable, bodyMarks, wordEnd, wordStart } from './body-table.ts';

const HAN = /[\u3400-\u9fff]/;
const HAN_OR_DIGIT = /[\u3400-\u9fff0-9]/;
const GIVEN_NAME = [2, 1] as const;

/** Words that tell where a name ends. */
export interface PeopleGround {
  readonly bodies: BodyTable;
  readonly isVerbal: (text: string, at: number) => boolean;
  /** An ordinary word of two characters or more stands here. */
  readonly isWord: (text: string, at: number) => boolean;
}

/** The end of a full name at `start`: surname and one or two characters, then a sign, a verb or 说; 0 for none. */
export function nameEnd(text: string, start: number, ground: PeopleGround): number {
  const surname = wordEnd(ground.bodies.words.surname, text, start);
  if (surname === 0) return 0;
  for (const size of GIVEN_NAME) {
    const end = surname + size;
    const given = text.slice(surname, end);
    const isName = given.length === size && [...given].every((char) => HAN.test(char)) && !ground.isWord(text, surname);
    if (isName && closesName(text, end, ground)) return end;
  }
  return 0;
}

function closesName(text: string, end: number, { bodies, isVerbal, isWord }: PeopleGround): boolean {
  return (
    !HAN_OR_DIGIT.test(text[end] ?? '') ||
    wordEnd(bodies.words.person_after, text, end) > 0 ||
    wordEnd(bodies.words.says_person, text, end) > 0 ||
    isVerbal(text, end) ||
    isWord(text, end)
  );
}

/** Whether what introduces a person stands at `at` or ends there: of most places it does not. */
export function mayBePerson(text: string, at: number, { bodies }: PeopleGround): boolean {
  const marks = bodyMarks(bodies, text);
  if (marks === null) return true;
  const { person, person_before } = bodies.words;
  return ((marks.starts[at] ?? 0) & person.mask) !== 0 || ((marks.ends[at] ?? 0) & person_before.mask) !== 0;
}

/** Where the name of a private person introduced at `start` begins and ends; null for none. */
export function personAt(text: string, start: number, ground: PeopleGround): readonly [number, number] | null {
  const { bodies } = ground;
  const job = wordEnd(bodies.words.person, text, start);
  if (job > 0) {
    const nick = wordEnd(bodies.words.nickname, text, job);
    const surname = nick === 0 ? 0 : wordEnd(bodies.words.surname, text, nick);
    if (surname > 0) return [job, surname];
    const end = ground.isWord(text, job) ? 0 : nameEnd(text, job, ground) || dottedEnd(text, job);
    if (end > 0) return [job, end];
  }
  return toldOf(text, start, ground);
}

/** 阿依古丽·买买提. */
function dottedEnd(text: string, start: number): number {
  const hit = /^[\u3400-\u9fff]{1,6}·[\u3400-\u9fff]{1,4}/.exec(text.slice(start, start + LONGEST_NAME));
  return hit === null ? 0 : start + hit[0].length;
}

const LONGEST_NAME = 12;

/** 忙着打包的|李桂芝|算了一笔账: after 的, and what only a person does after it. */
function toldOf(text: string, start: number, ground: PeopleGround): readonly [number, number] | null {
  const { bodies } = ground;
  if (wordStart(bodies.words.person_before, text, start) < 0 || ground.isWord(text, start)) return null;
  const aged = agedEnd(text, start, bodies);
  if (aged > 0) return [start, aged];
  const end = nameEnd(text, start, ground);
  return end > 0 && wordEnd(bodies.words.person_after, text, end) > 0 ? [start, end] : null;
}

/** 杨光会|43岁, 杨光会今年43岁. */
function agedEnd(text: string, start: number, bodies: BodyTable): number {
  const surname = wordEnd(bodies.words.surname, text, start);
  const hit =
    surname === 0 ? null : /^([\u3400-\u9fff]{1,2})(?:今年|现年)?[0-9]{1,2}岁/.exec(text.slice(surname, surname + 9));
  return hit === null ? 0 : surname + (hit[1] ?? '').length;
}

/** The end of the titles at `start`: 局长, 党组书记、局长; `start` where none stands there. */
export function titlesEnd(text: string, start: number, bodies: BodyTable): number {
  const end = wordEnd(bodies.words.title, text, start);
  if (end === 0) return start;
  const next = text[end] === '、' ? titlesEnd(text, end + 1, bodies) : titlesEnd(text, end, bodies);
  return next === end + 1 ? end : next;
}
