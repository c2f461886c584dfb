/**
 * Holds the packages to the direction of their imports: contract ← client ← elements ← react, contract ← store, client ← cli,
 * license ← elements, license ← cli.
 * Tests and stories are free: they put together what the product keeps apart.
 */
import { isBuiltin } from 'node:module';
import { dirname, resolve, sep } from 'node:path';

/** What each package may import of the others. */
const allowed = {
  license: [],
  contract: [],
  client: ['contract'],
  elements: ['contract', 'client', 'license'],
  react: ['contract', 'client', 'license', 'elements'],
  store: ['contract'],
  // The store only for commands of an operator, who has it.
  cli: ['contract', 'client', 'license', 'store'],
};

/** Packages that run where Node does not. */
const everywhere = new Set(['license', 'contract', 'client', 'elements', 'react']);

const isFree = (path) => /\.(test|stories|harness)\.ts$/.test(path) || /(^|\/)test\//.test(path);

/** The package that a file is a source of, and its folder; undefined outside the sources of packages. */
const placeOf = (file) => {
  const [, folder, name, path] = /^(.*\/packages\/([^/]+))\/src\/(.+)$/.exec(file.split(sep).join('/')) ?? [];
  return name === undefined || isFree(path) ? undefined : { folder, name };
};

const problem = ({ folder, name }, file, source) => {
  if (source.startsWith('.')) {
    const target = resolve(dirname(file), source).split(sep).join('/');
    return target.startsWith(`${folder}/`) ? undefined : 'Import another package by its name, not by its path.';
  }
  if (isBuiltin(source)) return everywhere.has(name) ? `The ${name} runs where Node does not.` : undefined;
  const other = /^@chandlery\/([^/]+)/.exec(source)?.[1];
  if (other === undefined || other === name || allowed[name]?.includes(other)) return undefined;
  const all = (allowed[name] ?? []).join(', ') || 'none';
  return `The ${name} may not import the ${other}. Of the packages it may import: ${all}.`;
};

export const importDirection = {
  create(context) {
    const file = context.filename;
    const place = placeOf(file);
    if (place === undefined) return {};
    const look = (node, literal) => {
      if (typeof literal?.value !== 'string') return;
      const message = problem(place, file, literal.value);
      if (message !== undefined) context.report({ node, message });
    };
    return {
      ImportDeclaration: (node) => look(node, node.source),
      ExportAllDeclaration: (node) => look(node, node.source),
      ExportNamedDeclaration: (node) => look(node, node.source),
      ImportExpression: (node) => look(node, node.source),
      TSImportType: (node) => look(node, node.source ?? node.argument?.literal ?? node.argument),
    };
  },
};
