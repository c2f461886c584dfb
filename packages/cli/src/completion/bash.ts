import { type CompletedCommand, type Placed, placedCommands } from './tree.ts';

const key = (path: readonly string[]): string => path.map((word) => ` ${word}`).join('');

const quote = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

const values = ({ command }: Placed, at: string): readonly string[] =>
  command.options.flatMap(({ names, values }) => {
    if (values === null) return [];
    const patterns = names.map((name) => quote(`${at} ${name}`)).join('|');
    const words = values.kind === 'words' ? values.words.join(' ') : '';
    const action = { words: `words ${quote(words)}`, file: 'files -f', folder: 'files -d', any: ':' }[values.kind];
    return [`    ${patterns}) ${action.replace(/^(words|files)/, '_%_$1')}; return ;;`];
  });

const next = ({ command, path }: Placed): string => {
  const flags = command.options.flatMap(({ names }) => names.filter((name) => name.startsWith('--')));
  const names = command.commands.map(({ name }) => name);
  const behind =
    command.values.kind === 'file' || command.values.kind === 'folder'
      ? `_%_files ${command.values.kind === 'file' ? '-f' : '-d'}`
      : `_%_words ${quote((command.values.kind === 'words' && names.length === 0 ? command.values.words : names).join(' '))}`;
  return `    ${quote(key(path))}) if [[ $cur == -* ]]; then _%_words ${quote(flags.join(' '))}; else ${behind}; fi ;;`;
};

/** The completion of a command for bash, 3.2 or newer, with no other file needed. */
export const bashCompletion = (tree: CompletedCommand): string => {
  const all = placedCommands(tree);
  const steps = all.slice(1).map(({ path }) => quote(key(path)));
  const taking = [
    ...new Set(
      all.flatMap(({ command }) => command.options.flatMap(({ names, values }) => (values === null ? [] : names))),
    ),
  ];
  return `# Completion of ${tree.name} for bash: source <(${tree.name} completion bash)
_%_words() {
  local before=
  [[ $cur == *,* ]] && before="\${cur%,*},"
  COMPREPLY=()
  local word
  for word in $1; do
    [[ $before$word == "$cur"* ]] && COMPREPLY+=("$before$word")
  done
}
_%_files() {
  local IFS=$'\\n'
  COMPREPLY=($(compgen "$1" -- "$cur"))
  compopt -o filenames 2>/dev/null
}
_%_complete() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} at= i
  # Bash takes --option=value for three words.
  if [[ $cur == '=' ]]; then cur=
  elif [[ $prev == '=' ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  [[ \${COMP_WORDS[COMP_CWORD]} == '=' ]] && prev=\${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$at \${COMP_WORDS[i]}" in
    ${steps.join('|')}) at+=" \${COMP_WORDS[i]}" ;;
    ${taking.map((name) => `*${quote(` ${name}`)}`).join('|')}) [[ \${COMP_WORDS[i+1]} == '=' ]] && ((i++)); ((i++)) ;;
    esac
  done
  case "$at $prev" in
${all.flatMap((placed) => values(placed, key(placed.path))).join('\n')}
  esac
  case "$at" in
${all.map(next).join('\n')}
  esac
}
complete -F _%_complete ${tree.name}
`.replaceAll('_%_', `_${tree.name}_`);
};
