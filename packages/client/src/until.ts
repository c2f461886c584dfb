/** A promise that the signal can end for this caller alone. */
export const until = <Value>(promise: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> =>
  signal
    ? new Promise((resolve, reject) => {
        const end = () => reject(signal.reason);
        if (signal.aborted) end();
        signal.addEventListener('abort', end);
        promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', end));
      })
    : promise;
