/** The Custom Elements Manifest of the elements, made from their sources. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Declaration {
  readonly name: string;
  readonly tagName?: string;
  readonly description?: string;
  attributes?: { readonly name: string; readonly fieldName?: string }[];
  events?: { readonly name: string }[];
  members?: { readonly name: string; readonly kind?: string; readonly privacy?: string }[];
}

export interface Manifest {
  readonly modules: readonly { readonly path: string; readonly declarations?: Declaration[] }[];
}

const folder = fileURLToPath(new URL('..', import.meta.url));

/** @param outdir where the analyser writes the manifest as it finds it, relative to the package */
export const analyse = (outdir: string): Manifest => {
  execFileSync('cem', ['analyze', '--outdir', outdir, '--quiet'], { cwd: folder, stdio: 'inherit' });
  const manifest = JSON.parse(readFileSync(join(folder, outdir, 'custom-elements.json'), 'utf8')) as Manifest;
  for (const declaration of manifest.modules.flatMap(({ declarations = [] }) => declarations)) {
    // The analyser takes state for attributes, and the one place that dispatches events for an event of its own.
    const isHidden = (name: string | undefined) =>
      /private|protected/.test(declaration.members?.find((member) => member.name === name)?.privacy ?? '');
    if (declaration.attributes)
      declaration.attributes = declaration.attributes.filter(({ fieldName }) => !isHidden(fieldName));
    if (declaration.events) declaration.events = declaration.events.filter(({ name }) => name.startsWith('store-'));
    if (declaration.members) declaration.members = declaration.members.filter(({ name }) => !isHidden(name));
  }
  return manifest;
};
