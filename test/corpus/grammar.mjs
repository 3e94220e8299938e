/**
 * The notation of templates → a tree.
 *   {name} {name:detail}   a slot: figure, word list, place, period
 *   {name=甲|乙}            one of these, known as {name} from there on
 *   (甲|乙|)                one of these
 *   [class:字]              numerals in it are no figures, and why
 */

/** Nodes: a string, {slot, detail}, {name, options}, {options} or {reason, body}. */
export function parseTemplate(text) {
  const reader = { text, at: 0 };
  const nodes = sequence(reader, '');
  if (reader.at < text.length) fail(reader, `"${text[reader.at]}" closes nothing`);
  return nodes;
}

function fail({ text, at }, why) {
  throw new Error(`template ${text}: character ${at + 1}: ${why}`);
}

const OPENS = { '{': slot, '(': choice, '[': aside };

function sequence(reader, stops) {
  const nodes = [];
  let plain = '';
  while (reader.at < reader.text.length) {
    const char = reader.text[reader.at];
    if (stops.includes(char) || (stops === '' && '})]'.includes(char))) break;
    reader.at++;
    if (char in OPENS) {
      if (plain !== '') nodes.push(plain);
      plain = '';
      nodes.push(OPENS[char](reader));
    } else {
      plain += char;
    }
  }
  if (plain !== '') nodes.push(plain);
  return nodes;
}

function close(reader, sign) {
  if (reader.text[reader.at] !== sign) fail(reader, `${sign} is missing`);
  reader.at++;
}

function optionsUpTo(reader, sign) {
  const options = [sequence(reader, `|${sign}`)];
  while (reader.text[reader.at] === '|') {
    reader.at++;
    options.push(sequence(reader, `|${sign}`));
  }
  close(reader, sign);
  return options;
}

function choice(reader) {
  return { options: optionsUpTo(reader, ')') };
}

function slot(reader) {
  const name = wordUpTo(reader, '=:}');
  const sign = reader.text[reader.at++];
  if (sign === '=') return { name, options: optionsUpTo(reader, '}') };
  if (sign !== ':') return { slot: name, detail: '' };
  const detail = wordUpTo(reader, '}');
  reader.at++;
  return { slot: name, detail };
}

function aside(reader) {
  const reason = wordUpTo(reader, ':');
  reader.at++;
  const body = sequence(reader, ']');
  close(reader, ']');
  return { reason, body };
}

function wordUpTo(reader, stops) {
  const start = reader.at;
  while (reader.at < reader.text.length && !stops.includes(reader.text[reader.at])) reader.at++;
  if (reader.at === reader.text.length) fail(reader, `none of ${stops} follows`);
  return reader.text.slice(start, reader.at);
}
