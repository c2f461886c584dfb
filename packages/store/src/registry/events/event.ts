/** Notifications of the registry, `application/vnd.docker.distribution.events.v1+json`. Parsed, though only the registry may send them. */
import * as z from 'zod/mini';

const Event = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  timestamp: z.string(),
  /** `push`, `pull`, `delete`, `mount` and what later versions add. */
  action: z.string(),
  target: z.object({
    mediaType: z.optional(z.string()),
    digest: z.optional(z.string()),
    repository: z.optional(z.string()),
    tag: z.optional(z.string()),
  }),
  request: z.optional(z.object({ method: z.optional(z.string()) })),
  actor: z.optional(z.object({ name: z.optional(z.string()) })),
});

export const Envelope = z.object({ events: z.array(Event).check(z.maxLength(1000)) });

/** An event about a manifest, in the store's words. */
export interface RegistryEvent {
  readonly id: string;
  readonly action: 'push' | 'pull' | 'delete';
  readonly repository: string;
  readonly digest: string | null;
  readonly tag: string | null;
  /** The manifest's; null where it is deleted. */
  readonly mediaType: string | null;
  /** Whose token it was; null for nobody. */
  readonly accountId: string | null;
  readonly happenedAt: Date;
}

const actions = ['push', 'pull', 'delete'] as const;
const none = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

const isManifest = (mediaType: string): boolean => mediaType.endsWith('+json') && /manifest|index/.test(mediaType);

/** What an event says that the store wants to know; null where it is about something else, such as a layer. */
const read = ({ id, timestamp, action, target, request, actor }: z.infer<typeof Event>): RegistryEvent | null => {
  const known = actions.find((each) => each === action);
  const { repository, mediaType } = target;
  const happenedAt = new Date(timestamp);
  if (known === undefined || repository === undefined || Number.isNaN(happenedAt.getTime())) return null;
  if (known !== 'delete' && !isManifest(mediaType ?? '')) return null;
  // Clients ask for a manifest's headers before they pull it.
  if (known === 'pull' && request?.method === 'HEAD') return null;
  return {
    id,
    action: known,
    repository,
    digest: none(target.digest),
    tag: none(target.tag),
    mediaType: none(mediaType),
    accountId: none(actor?.name),
    happenedAt,
  };
};

export const readEvents = ({ events }: z.infer<typeof Envelope>): readonly RegistryEvent[] =>
  events.map(read).filter((event) => event !== null);
