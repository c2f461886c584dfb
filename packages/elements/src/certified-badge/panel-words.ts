/** What stands behind the mark, in English. Names of checks are by their ids. */
export const words = {
  by: 'Certified by',
  release: 'Release',
  issued: 'Issued',
  until: 'Valid until',
  checks: 'What was checked',
  images: 'Images it covers',
  verified:
    'Your browser has just verified the signature, the product, this site, the time, and that nothing is revoked.',
  page: 'The certificate',
  close: 'Close',
  passed: 'Passed',
  advised: 'Advice',
  skipped: 'Not applicable',
  support: 'Somebody supports it',
  digests: 'Every image is known by its digest',
  'no-latest': 'No tag “latest”',
  'official-base': 'Built on an Official Image',
  'no-supervisor': 'One process, no supervisor',
  'non-root': 'Does not run as root',
  'health-check': 'Says whether it is healthy',
  labels: 'Labels and maintainer',
  platforms: 'An image for each platform',
  starts: 'Starts',
  logs: 'Logs to standard output',
  'graceful-stop': 'Stops in good order and in time',
  'plugin-api': 'Keeps the plugin interface',
};

export type CertificateWords = typeof words;
