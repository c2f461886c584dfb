import { type CompletedCommand, type CompletedOption, type Placed, type Values, placedCommands } from './tree.ts';

const quote = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** Text inside a specification of \`_arguments\`. */
const spec = (text: string): string => text.replaceAll(/[[\]:\\]/g, String.raw`\$&`);

const action = (values: Values): string => {
  switch (values.kind) {
    case 'words':
      return `(${values.words.join(' ')})`;
    case 'file':
      return '_files';
    case 'folder':
      return '_files -/';
    case 'any':
      return ' ';
  }
};

const optionSpecs = ({ names, description, values }: CompletedOption): readonly string[] =>
  names.map((name) =>
    quote(
      `${values === null ? `(${names.join(' ')})` : '*'}${name}${values !== null && name.startsWith('--') ? '=' : ''}[${spec(description)}]${
        values === null ? '' : `:value:${action(values)}`
      }`,
    ),
  );

const name = (root: string, path: readonly string[]): string => ['', root, ...path].join('_').replaceAll('-', '_');

const behind = (root: string, { command, path }: Placed): string => {
  if (command.commands.length === 0) return `    ${quote(`*:value:${action(command.values)}`)}\n}`;
  const choices = command.commands.map((child) => quote(`${spec(child.name)}:${child.description}`)).join(' ');
  const cases = command.commands
    .map((child) => `    ${child.name}) ${name(root, [...path, child.name])} ;;`)
    .join('\n');
  return `    '1: :->command' '*:: :->rest'
  case $state in
  command) local -a commands=(${choices}); _describe command commands ;;
  rest) case $line[1] in
${cases}
    esac ;;
  esac
}`;
};

const completer = (root: string, placed: Placed): string => {
  const specs = placed.command.options.flatMap(optionSpecs).map((text) => `    ${text} \\\n`);
  return `${name(root, placed.path)}() {
  local state line
  _arguments -s -C \\
${specs.join('')}${behind(root, placed)}`;
};

/** The completion of a command for zsh, as a function of its \`fpath\` or to be sourced. */
export const zshCompletion = (tree: CompletedCommand): string => `#compdef ${tree.name}
# Completion of ${tree.name} for zsh: source <(${tree.name} completion zsh)
${placedCommands(tree)
  .map((placed) => completer(tree.name, placed))
  .join('\n')}
if [[ $funcstack[1] == _${tree.name} ]]; then
  _${tree.name} "$@"
else
  compdef _${tree.name} ${tree.name}
fi
`;
