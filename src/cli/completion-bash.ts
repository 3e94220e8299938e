/** A bash completion script; bash 3.2 and later, without the bash-completion package. */
import {
  type ArgumentNode,
  type CommandNode,
  functionName,
  type PlacedCommand,
  placedCommands,
  type Values,
} from './completion-tree.ts';

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** One branch of a case: `'a'|'b') what ;;`. */
function branch(patterns: readonly string[], action: string): string {
  return `    ${patterns.map(quoted).join('|')}) ${action} ;;`;
}

/** What sets `words` and `files` for a kind of value; '' where nothing can be offered. */
function offer(values: Values): string {
  if (values.kind === 'choices') return `words+=(${values.words.map(quoted).join(' ')})`;
  return values.kind === 'path' ? 'files=1' : '';
}

/** A word that leads to a command below, by its name or an alias. */
function stepBranches({ path, node }: PlacedCommand): string[] {
  return node.commands.map((child) => {
    const names = [child.name, ...child.aliases].map((name) => `${path} ${name}`);
    return branch(names, `at=${quoted(`${path} ${child.name}`)}`);
  });
}

/** An option that takes a value: `open` for one, `many` for all up to the next option. */
function valueBranches({ path, node }: PlacedCommand): string[] {
  return node.options.flatMap(({ flags, values, isVariadic }) => {
    if (values === null) return [];
    return [
      branch(
        flags.map((flag) => `${path} ${flag}`),
        `option="$at $word" many=${isVariadic ? 1 : 0}`,
      ),
    ];
  });
}

function optionValueBranches({ path, node }: PlacedCommand): string[] {
  return node.options.flatMap(({ flags, values }) => {
    const action = values === null ? '' : offer(values);
    return action === ''
      ? []
      : [
          branch(
            flags.map((flag) => `${path} ${flag}`),
            action,
          ),
        ];
  });
}

function flagBranch({ path, node }: PlacedCommand): string {
  const flags = node.options.flatMap((option) => option.flags);
  return branch([path], `words=(${flags.map(quoted).join(' ')})`);
}

/** Commands below stand first; arguments by their number, a variadic one for all that follow. */
function placeBranches({ path, node }: PlacedCommand): string[] {
  const commands = node.commands.length === 0 ? [] : [branch([`${path} 0`], `words+=(${commandNames(node)})`)];
  const args = node.args.flatMap((argument, i) => argumentBranch(path, argument, i));
  return [...commands, ...args];
}

function commandNames(node: CommandNode): string {
  return node.commands.map(({ name }) => quoted(name)).join(' ');
}

function argumentBranch(path: string, { values, isVariadic }: ArgumentNode, i: number): string[] {
  const action = offer(values);
  if (action === '') return [];
  const place = isVariadic ? `${quoted(`${path} `)}*` : quoted(`${path} ${i}`);
  return [`    ${place}) ${action} ;;`];
}

/** The script to be sourced, or put into bash_completion.d. */
export function bashScript(tree: CommandNode): string {
  const all = placedCommands(tree);
  const name = functionName(tree.name);
  const each = (branches: (placed: PlacedCommand) => string | readonly string[]): string =>
    all.flatMap(branches).join('\n');
  return `# bash completion for ${tree.name}
${name}() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" at=${quoted(tree.name)} option='' word i
  local many=0 seen=0 files=0 literal=0 words=()
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    word="\${COMP_WORDS[i]}"
    if [[ $literal -eq 1 ]]; then seen=$((seen + 1)); continue; fi
    if [[ $word == '=' && -n $option ]]; then continue; fi
    if [[ -n $option && $word != -?* ]]; then
      if [[ $many -eq 0 ]]; then option=''; fi
      continue
    fi
    option=''
    if [[ $word == -- ]]; then literal=1; continue; fi
    if [[ $word == -?* ]]; then
    case "$at $word" in
${each(valueBranches)}
    *) ;;
    esac
    continue
    fi
    case "$at $word" in
${each(stepBranches)}
    *) seen=$((seen + 1)) ;;
    esac
  done
  if [[ $cur == '=' ]]; then cur=''; fi
  if [[ $literal -eq 0 && $cur == -* && ( -z $option || $many -eq 1 ) ]]; then
    case "$at" in
${each(flagBranch)}
    esac
  elif [[ -n $option ]]; then
    case "$option" in
${each(optionValueBranches)}
    *) ;;
    esac
  else
    case "$at $seen" in
${each(placeBranches)}
    *) ;;
    esac
  fi
  # bash before 4.4 takes an empty list for unset.
  for word in \${words[@]+"\${words[@]}"}; do
    if [[ $word == "$cur"* ]]; then COMPREPLY+=("$word"); fi
  done
  if [[ $files -eq 1 ]]; then
    compopt -o filenames 2>/dev/null
    while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$cur")
  fi
}
complete -F ${name} ${tree.name}
`;
}
