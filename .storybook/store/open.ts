/** Resolves when the stories' store answers this page. */
export const openStore = async (): Promise<void> => {
  const { serviceWorker } = navigator;
  const controlled = new Promise((resolve) =>
    serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
  );
  await serviceWorker.register('./store-worker.js');
  const { active } = await serviceWorker.ready;
  if (serviceWorker.controller !== null) return;
  // A first visit, or a reload that went past the worker.
  active?.postMessage('claim', {});
  await controlled;
};
