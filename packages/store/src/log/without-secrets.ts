/** What people and programs prove themselves with, cut out of whatever is logged: by the places where addresses hold it, and by how it looks. */

/** Members of an address that are as good as a password for a while, whoever's they are. */
const members = [
  'token',
  'ticket',
  'code',
  'user_code',
  'device_code',
  'state',
  'nonce',
  'code_verifier',
  'access_token',
  'refresh_token',
  'id_token',
  'id_token_hint',
  'client_secret',
  'client_assertion',
  'password',
  'secret',
  'key',
  'invitation',
  'invitationId',
  'sig',
  'signature',
];

/** Segments of paths after which a secret comes, where it is as long as one. */
const before = ['reset-password', 'invitations'];

const rest = String.raw`[^&#\s"'<>\\]+`;
const inQuery = new RegExp(String.raw`([?&](?:${members.join('|')})=)${rest}`, 'giu');
const inPath = new RegExp(String.raw`(/(?:${before.join('|')})/+)[^/?#\s"'<>\\]{10,}`, 'giu');
/** Tokens and keys of the store, whose beginning says what they are; and JWTs (RFC 7519). */
const byBeginning = /\b(pat_|sk_(?:test|live)_|whsec_|eyJ)[\w+/=-]{6,}(?:\.[\w-]*)*/gu;

/** A line without the secrets in it. */
export const withoutSecrets = (line: string): string =>
  line.replaceAll(inQuery, '$1…').replaceAll(inPath, '$1…').replaceAll(byBeginning, '$1…');

/** Folders of files that are named by what is in them, and are for everyone. */
const open = /^\/(?:embed|media|assets)\//;
/** Ids of ours: none of them opens anything. */
const id =
  /^(?:(?:prod|plan|pub|rel|evt|lic|chk|cert|pkey|pay|chg|sb[pcs]|promo|wh[ed])_\w{22}|[a-z]{3,4}-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;
const words = /^[a-z\d]{1,20}(?:[-_.~][a-z\d]{1,20})*$/;
const short = 16;

const isTold = (segment: string): boolean => segment.length < short || words.test(segment) || id.test(segment);

/** A path as the log has it: what is long and neither words nor an id of ours may be somebody's secret, and is cut out. */
export const loggedPath = (path: string): string =>
  open.test(path)
    ? path
    : path
        .replaceAll(inPath, '$1…')
        .split('/')
        .map((segment) => (isTold(segment) ? segment : '…'))
        .join('/');
