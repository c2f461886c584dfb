import { ensureCommands } from './command.ts';

/** Finds or installs what drives a real OCI registry: `docker-registry`, `skopeo` and the Docker command line. Names what is missing. */
export const ensureRegistryTools = (): string[] =>
  ensureCommands({ 'docker-registry': 'docker-registry', skopeo: 'skopeo', docker: 'docker.io' });
