import { type CompletedCommand, type Placed, type Values, placedCommands } from './tree.ts';

const quote = (text: string): string => `'${text.replaceAll(/['\\]/g, String.raw`\$&`)}'`;

const value = (values: Values | null): string => {
  if (values === null) return '';
  switch (values.kind) {
    case 'words':
      return ` -x -a ${quote(`(__%_list ${values.words.join(' ')})`)}`;
    case 'file':
      return ' -r -F';
    case 'folder':
      return " -x -a '(__fish_complete_directories)'";
    case 'any':
      return ' -x';
  }
};

const lines = ({ path, command }: Placed): readonly string[] => {
  const at = `complete -c % -n ${quote(`__%_at ${path.join(' ')}`.trim())}`;
  const options = command.options.map(({ names, description, values }) => {
    const flags = names
      .map((name) => (name.startsWith('--') ? ` -l ${name.slice(2)}` : ` -s ${name.slice(1)}`))
      .join('');
    return `${at}${flags} -d ${quote(description)}${value(values)}`;
  });
  const commands = command.commands.map(({ name, description }) => `${at} -a ${name} -d ${quote(description)}`);
  const isOfFiles = command.values.kind === 'file' || command.values.kind === 'folder';
  const words = command.values.kind === 'words' ? [`${at} -a ${quote(command.values.words.join(' '))}`] : [];
  return [...options, ...commands, ...words, ...(isOfFiles ? [`${at} -F`] : [])];
};

/** The completion of a command for fish. */
export const fishCompletion = (tree: CompletedCommand): string => {
  const all = placedCommands(tree);
  const steps = all.slice(1).map(({ path }) => quote(path.map((word) => ` ${word}`).join('')));
  const taking = new Set(
    all.flatMap(({ command }) => command.options.flatMap(({ names, values }) => (values === null ? [] : names))),
  );
  return `# Completion of ${tree.name} for fish: ${tree.name} completion fish | source
function __%_at
    set -l at ''
    set -l skips 0
    for word in (commandline -opc)[2..]
        if test $skips = 1
            set skips 0
            continue
        end
        switch "$at $word"
            case ${steps.join(' ')}
                set at "$at $word"
            case ${[...taking].map((one) => quote(`* ${one}`)).join(' ')}
                set skips 1
        end
    end
    set -l wanted ''
    for word in $argv
        set wanted "$wanted $word"
    end
    test "$at" = "$wanted"
end
function __%_list
    set -l before (string match -r '^(?:--[^=]*=)?(.*,)' -- (commandline -ct))[2]
    test -n "$before"; or set before ''
    printf '%s\\n' $before$argv
end
complete -c % -f
${all.flatMap(lines).join('\n')}
`.replaceAll(/%(?!s)/g, tree.name);
};
