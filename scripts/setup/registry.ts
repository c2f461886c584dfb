import { findCommand, installPackages } from './command.ts';

/** Finds or installs what drives a real OCI registry: `docker-registry`, `skopeo` and the Docker command line. Names what is missing. */
export const ensureRegistryTools = (): string[] => {
  const tools = { 'docker-registry': 'docker-registry', skopeo: 'skopeo', docker: 'docker.io' };
  const missing = () => Object.entries(tools).filter(([command]) => findCommand([command]) === undefined);
  if (missing().length > 0) installPackages(...missing().map(([, name]) => name));
  return missing().map(([command]) => command);
};
