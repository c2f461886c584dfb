import type { LicenseResult } from '@chandlery/license';

type Outcomes = Readonly<Record<LicenseResult['outcome'], { readonly title: string; readonly advice: string }>>;

/** What a licence says, in English. */
export const words = {
  choose: 'Choose a licence file',
  drop: 'or drop it here. It is checked in this browser and sent nowhere.',
  another: 'Check another file',
  outcomes: {
    valid: {
      title: 'This licence is valid',
      advice: 'It was signed with a trusted key and has not been altered since.',
    },
    in_grace: {
      title: 'This licence is in its grace period',
      advice: 'It ended on {end} and still counts until {graceEnd}. Renew it before then.',
    },
    expired: {
      title: 'This licence has expired',
      advice: 'It ended on {end}. Renew it, then download the new file from your account.',
    },
    not_yet_valid: {
      title: 'This licence is not valid yet',
      advice: 'It was signed on {issued}, in the future. Check the date and time on this device.',
    },
    untrusted_key: {
      title: 'The signer of this licence is unknown',
      advice:
        'The key that signed it is not trusted here. Do not rely on it; get the file from the store that sold it.',
    },
    bad_signature: {
      title: 'This licence has been altered',
      advice: 'What is in the file is not what was signed. Do not use it; download it again from your account.',
    },
    token_mismatch: {
      title: 'This licence is mixed up with another',
      advice: 'Its private key belongs to a different licence. Download the whole file again from your account.',
    },
    malformed: {
      title: 'This is not a licence file',
      advice: 'Or it is not a whole one. Choose the file you downloaded, without opening or editing it.',
    },
  } satisfies Outcomes,
  where: 'Where:',
  claimed: 'What the file says, unproved',
  holder: 'Licensed to',
  unnamed: 'No holder named',
  left: '{days} left',
  endless: 'No end date',
  never: 'Never',
  graceLeft: '{days} of grace left',
  ended: 'Ended {when}',
  today: 'Today',
  issued: 'Signed',
  end: 'Ends',
  graceEnd: 'Grace until',
  components: 'What is licensed',
  unlimited: 'No limits stated',
  product: 'Product',
  plan: 'Plan',
  type: 'Type',
  features: 'Features',
  scanning: 'Image scanning',
  subscription: 'Subscription',
  signature: 'Signature',
  key: 'Key ID',
  copy: 'Copy',
  copied: 'Copied',
  download: 'Download',
  print: 'Print',
  retry: 'Try again',
  'not-found': 'There is no licence at this address.',
  'not-held': 'There is no such subscription in your account.',
  'signed-out': 'Sign in to see this licence.',
  unavailable: 'There is no licence for this subscription now. It has ended, or its terms are still to be accepted.',
  offline: 'You are offline, so the licence cannot be checked yet.',
  refused: 'This licence is not for you to see. Sign in as its holder.',
  error: 'The licence could not be loaded.',
  keys: 'The store’s keys could not be loaded, so nothing can be proved.',
  insecure: 'This page was not loaded over HTTPS, so signatures cannot be checked on it.',
};

export type LicenseWords = typeof words;
