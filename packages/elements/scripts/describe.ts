/** Writes what tools read of the elements: the Custom Elements Manifest, data for VS Code and JetBrains, and the tokens as CSS. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { tokensIn } from './tokens.ts';

const folder = fileURLToPath(new URL('..', import.meta.url));
const dist = `${folder}dist`;

execFileSync(
  'cem',
  [
    'analyze',
    '--litelement',
    '--globs',
    'src/**/*.ts',
    '--exclude',
    'src/**/*.{test,stories,harness}.ts',
    '--outdir',
    'dist',
    '--quiet',
  ],
  {
    cwd: folder,
    stdio: 'inherit',
  },
);

interface Declaration {
  attributes?: { fieldName?: string }[];
  events?: { name: string }[];
  members?: { name: string; privacy?: string }[];
}
const manifest = JSON.parse(readFileSync(`${dist}/custom-elements.json`, 'utf8')) as {
  modules: { declarations?: Declaration[] }[];
};
for (const declaration of manifest.modules.flatMap(({ declarations = [] }) => declarations)) {
  // The analyser takes state for attributes, and the one place that dispatches events for an event of its own.
  const isHidden = (name: string | undefined) =>
    /private|protected/.test(declaration.members?.find((member) => member.name === name)?.privacy ?? '');
  if (declaration.attributes)
    declaration.attributes = declaration.attributes.filter(({ fieldName }) => !isHidden(fieldName));
  if (declaration.events) declaration.events = declaration.events.filter(({ name }) => name.startsWith('store-'));
  if (declaration.members) declaration.members = declaration.members.filter(({ name }) => !isHidden(name));
}
writeFileSync(`${dist}/custom-elements.json`, JSON.stringify(manifest, null, 2));
generateVsCodeCustomElementData(manifest, { outdir: dist });
generateJetBrainsWebTypes(manifest, { outdir: dist });

const lines = tokensIn(JSON.parse(readFileSync(`${folder}tokens.json`, 'utf8'))).map(
  ({ property, css, description }) => `  /* ${description} */\n  ${property}: ${css};`,
);
writeFileSync(`${dist}/tokens.css`, `:root {\n${lines.join('\n')}\n}\n`);
