/** What a pull command says, in English. */
export const words = {
  copy: 'Copy',
  copied: 'Copied',
  label: 'Pull command',
  'signed-in': 'Sign in to pull',
  subscribed: 'Subscribe to pull',
  compose: 'Several images: see the Compose file',
  service: 'A service: see how to connect',
};

export type PullCommandWords = typeof words;
