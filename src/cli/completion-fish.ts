/** A fish completion script: one line for each command, option and argument. */
import {
  type ArgumentNode,
  type CommandNode,
  type OptionNode,
  type PlacedCommand,
  placedCommands,
  type Values,
} from './completion-tree.ts';

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

/** Words for -a, which splits at spaces. */
function listed(words: readonly string[]): string {
  return quoted(words.map((word) => (/^[\w.:/-]+$/.test(word) ? word : quoted(word))).join(' '));
}

/** Only these words, files, or a value that nothing is offered for. */
function valueFlags(values: Values): string {
  if (values.kind === 'choices') return ` -x -a ${listed(values.words)}`;
  return values.kind === 'path' ? ' -r -F' : ' -x';
}

function optionLine(start: string, { flags, description, values, needsValue }: OptionNode): string {
  const names = flags.map((flag) => (flag.startsWith('--') ? ` -l ${flag.slice(2)}` : ` -s ${flag.slice(1)}`));
  const value = values === null ? '' : needsValue ? valueFlags(values) : '';
  return `${start}${names.join('')}${value} -d ${quoted(description)}`;
}

function argumentLines(start: string, { values }: ArgumentNode): string[] {
  if (values.kind === 'choices') return [`${start} -a ${listed(values.words)}`];
  return values.kind === 'path' ? [`${start} -F`] : [];
}

function commandLines({ path, node }: PlacedCommand, program: string): string[] {
  const start = `complete -c ${program} -n ${quoted(`__${program}_at ${quoted(path)}`)}`;
  return [
    ...node.commands.map(({ name, description }) => `${start} -a ${quoted(name)} -d ${quoted(description)}`),
    ...node.args.flatMap((argument) => argumentLines(start, argument)),
    ...node.options.map((option) => optionLine(start, option)),
  ];
}

function stepCases({ path, node }: PlacedCommand): string[] {
  return node.commands.map((child) => {
    const words = [child.name, ...child.aliases].map((name) => quoted(`${path} ${name}`));
    return `            case ${words.join(' ')}\n                set at ${quoted(`${path} ${child.name}`)}`;
  });
}

/** The script to be put into ~/.config/fish/completions, or sourced. */
export function fishScript(tree: CommandNode): string {
  const all = placedCommands(tree);
  return `# fish completion for ${tree.name}
function __${tree.name}_at
    set -l words (commandline -opc)
    set -e words[1]
    set -l at ${quoted(tree.name)}
    for word in $words
        switch "$at $word"
${all.flatMap(stepCases).join('\n')}
        end
    end
    test "$at" = "$argv[1]"
end

complete -c ${tree.name} -f
${all.flatMap((placed) => commandLines(placed, tree.name)).join('\n')}
`;
}
