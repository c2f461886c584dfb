/** The fulfilment interface of the original, `/api/fulfillment/v1`: publishers entitle customers of their own. */
import { type SQL, eq } from 'drizzle-orm';
import type { Context } from 'hono';
import type { Database } from '../../database/database.ts';
import type { Once } from '../../http/idempotency.ts';
import { answer, answerNothing } from '../answer.ts';
import { readBody } from '../body.ts';
import type { Call } from '../call.ts';
import type { OldCallers } from '../callers.ts';
import { parametersOf } from '../page-links.ts';
import type { People } from '../people.ts';
import { Refusal } from '../refusal.ts';
import { cancelOrder } from './cancel-order.ts';
import { createOrder } from './create-order.ts';
import { findOrders } from './find-orders.ts';
import { fulfilOrder, orderNotFound } from './fulfil-order.ts';
import { OrderChange, OrderRequest, ProductKeyRequest } from './order-request.ts';
import { presentKey, presentOrder } from './present-order.ts';
import {
  addProductKey,
  getProductKey,
  listProductKeys,
  mustHoldItem,
  ownItemState,
  removeProductKey,
  replaceProductKey,
} from './product-keys.ts';
import { type OrderingPublisher, isOwn } from './publisher.ts';
import { orders } from './tables.ts';

export interface FulfilmentOptions {
  readonly database: Database;
  readonly callers: OldCallers;
  readonly people: People;
  readonly once: Once;
  readonly clock: () => Date;
}

const param = (context: Context, name: string): string => context.req.param(name) ?? '';

export const fulfilmentCalls = ({ database, callers, people, once, clock }: FulfilmentOptions): Call[] => {
  const server = (context: Context) => callers.publisher(context, 'fulfilment');
  const publisher = async (context: Context): Promise<OrderingPublisher> => {
    const { publisherId, mode } = await server(context);
    return { publisherId, mode };
  };

  /** Does what a program asks, once for each `Idempotency-Key` that it sends. */
  const made = async <Request>(
    context: Context,
    route: string,
    request: Request,
    make: (by: OrderingPublisher, transaction: Database) => Promise<object>,
  ): Promise<Response> => {
    const caller = await server(context);
    const { publisherId, mode } = caller;
    const key = context.req.header('idempotency-key');
    const command = { route, caller, request, key, isAtomic: true };
    const result = await once(command, (commit) => commit((transaction) => make({ publisherId, mode }, transaction)));
    return answer(context, result, 201);
  };

  const one = async (by: OrderingPublisher, id: string, within = database) => {
    const [order] = await findOrders(within, isOwn(by, eq(orders.id, id)));
    if (order === undefined) throw orderNotFound();
    return presentOrder(order);
  };

  const create = async (context: Context) => {
    await server(context);
    const request = await readBody(context, OrderRequest);
    return made(context, 'fulfilment orders', request, async (by, transaction) =>
      one(by, await createOrder(transaction, by, request, clock()), transaction),
    );
  };

  const list = async (context: Context) => {
    const by = await publisher(context);
    const { token, partner_id: partnerId } = parametersOf(new URL(context.req.url));
    const wanted: SQL[] = [
      ...(token === undefined ? [] : [eq(orders.token, token)]),
      ...(partnerId === undefined ? [] : [eq(orders.partnerId, partnerId)]),
    ];
    if (wanted.length === 0) throw new Refusal(400, 'token invalid: not provided');
    return answer(context, (await findOrders(database, isOwn(by, ...wanted))).map(presentOrder));
  };

  const change = async (context: Context) => {
    const by = await publisher(context);
    const id = param(context, 'id');
    const wanted = await readBody(context, OrderChange);
    if (wanted.state === 'cancelled') await cancelOrder(database, id, isOwn(by), clock());
    else {
      if (!(await people.isHolder(wanted.docker_id)))
        throw new Refusal(400, 'docker_id invalid: no account or organisation has it');
      await fulfilOrder(database, id, isOwn(by), { holderId: wanted.docker_id, redeemedBy: null }, clock());
    }
    return answer(context, await one(by, id));
  };

  /** Publishers read keys of their orders, customers those of what they hold: billing tells them to ask here. */
  const keysOfItem = async (context: Context) => {
    const id = param(context, 'id');
    if (callers.hasSecretKey(context)) await ownItemState(database, await publisher(context), id);
    else await mustHoldItem(database, (await callers.customer(context, 'subscriptions:read')).account, id);
    return answer(context, (await listProductKeys(database, id)).map(presentKey));
  };

  const call = (method: Call['method'], path: `/${string}`, make: Call['answer']): Call => ({
    method,
    path,
    caller: 'publisher',
    answer: make,
  });

  return [
    call('POST', '/orders', create),
    call('GET', '/orders', list),
    call('GET', '/orders/{id}', async (context) =>
      answer(context, await one(await publisher(context), param(context, 'id'))),
    ),
    call('PATCH', '/orders/{id}', change),
    call('GET', '/order-items/{id}/product-keys', keysOfItem),
    call('POST', '/order-items/{id}/product-keys', async (context) => {
      await server(context);
      const id = param(context, 'id');
      const request = await readBody(context, ProductKeyRequest);
      return made(context, `fulfilment product keys of ${id}`, request, async (by, transaction) =>
        presentKey(await addProductKey(transaction, by, id, request, clock())),
      );
    }),
    call('GET', '/product-keys/{id}', async (context) =>
      answer(context, presentKey(await getProductKey(database, await publisher(context), param(context, 'id')))),
    ),
    call('PUT', '/product-keys/{id}', async (context) => {
      const by = await publisher(context);
      const request = await readBody(context, ProductKeyRequest);
      return answer(context, presentKey(await replaceProductKey(database, by, param(context, 'id'), request, clock())));
    }),
    call('DELETE', '/product-keys/{id}', async (context) => {
      await removeProductKey(database, await publisher(context), param(context, 'id'));
      return answerNothing(context);
    }),
  ];
};
