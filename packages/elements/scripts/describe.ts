/** Writes what tools read of the elements: the Custom Elements Manifest, data for VS Code and JetBrains, and the tokens as CSS. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { analyse } from './manifest.ts';
import { tokensIn } from './tokens.ts';

const folder = fileURLToPath(new URL('..', import.meta.url));
const dist = `${folder}dist`;

const manifest = analyse('dist');
writeFileSync(`${dist}/custom-elements.json`, JSON.stringify(manifest, null, 2));
generateVsCodeCustomElementData(manifest, { outdir: dist });
generateJetBrainsWebTypes(manifest, { outdir: dist });

const lines = tokensIn(JSON.parse(readFileSync(`${folder}tokens.json`, 'utf8'))).map(
  ({ property, css, description }) => `  /* ${description} */\n  ${property}: ${css};`,
);
writeFileSync(`${dist}/tokens.css`, `:root {\n${lines.join('\n')}\n}\n`);
