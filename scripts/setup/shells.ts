import { ensureCommands } from './command.ts';

/** Finds or installs the shells whose completion is tested. Names what is missing. */
export const ensureShells = (): string[] => ensureCommands({ bash: 'bash', zsh: 'zsh', fish: 'fish' });
