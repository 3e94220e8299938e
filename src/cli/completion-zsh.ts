/** A zsh completion script: one function a command, over _arguments. */
import {
  type ArgumentNode,
  type CommandNode,
  functionName,
  type OptionNode,
  type PlacedCommand,
  placedCommands,
  type Values,
} from './completion-tree.ts';

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** Signs with a meaning in the specs of _arguments. */
function escaped(text: string): string {
  return text.replace(/[\\[\]:]/g, '\\$&');
}

/** `:file:_files`, `:format:(csv json)`, `:day: `. */
function action(values: Values): string {
  if (values.kind === 'path') return '_files';
  if (values.kind === 'any') return ' ';
  return `(${values.words.map((word) => escaped(word).replace(/[\s()]/g, '\\$&')).join(' ')})`;
}

/** One spec for each flag; the flags of one option exclude each other, and themselves unless values may repeat. */
function optionSpecs({ flags, description, values, placeholder, ...option }: OptionNode): string[] {
  const others = option.isVariadic ? '*' : `(${flags.join(' ')})`;
  const value = values === null ? '' : `${option.needsValue ? ':' : '::'}${escaped(placeholder)}:${action(values)}`;
  return flags.map((flag) => {
    const joint = values === null ? '' : flag.startsWith('--') ? '=' : '+';
    return quoted(`${others}${flag}${joint}[${escaped(description)}]${value}`);
  });
}

function argumentSpec({ name, values, isVariadic }: ArgumentNode, i: number): string {
  return quoted(`${isVariadic ? '*' : i + 1}:${escaped(name)}:${action(values)}`);
}

const INDENT = ' \\\n    ';

function commandFunction({ path, node }: PlacedCommand): string {
  const specs = node.options.flatMap(optionSpecs);
  const name = functionName(path);
  if (node.commands.length === 0) {
    const all = ['-s', '-S', ...specs, ...node.args.map(argumentSpec)];
    return `${name}() {\n  _arguments ${all.join(INDENT)}\n}\n`;
  }
  const all = ['-C', '-s', ...specs, quoted('1:command:->command'), quoted('*::argument:->below')];
  return `${name}() {
  local curcontext="$curcontext" state line
  local -a commands
  _arguments ${all.join(INDENT)}
  case $state in
  command)
    commands=(
${node.commands.map((child) => `      ${described(child)}`).join('\n')}
    )
    _describe -t commands command commands
    ;;
  below)
    case $line[1] in
${node.commands.map((child) => `    ${[child.name, ...child.aliases].join('|')}) ${functionName(`${path} ${child.name}`)} ;;`).join('\n')}
    esac
    ;;
  esac
}
`;
}

function described({ name, description }: CommandNode): string {
  return quoted(`${name.replaceAll(':', '\\:')}:${description}`);
}

/** The script to be put as \`_zhibiao\` into a folder of $fpath, or sourced. */
export function zshScript(tree: CommandNode): string {
  const name = functionName(tree.name);
  const functions = placedCommands(tree).map(commandFunction).join('\n');
  return `#compdef ${tree.name}

${functions}
if [ "$funcstack[1]" = ${quoted(name)} ]; then
  ${name} "$@"
else
  compdef ${name} ${tree.name}
fi
`;
}
