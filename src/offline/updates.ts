/** What this needs of the browser. */
export type Browser = Pick<ServiceWorkerContainer, 'register' | 'controller' | 'addEventListener'>;

export type Updates = {
  /** Calls the listener once a new version is ready. */
  onReady(listener: () => void): void;
  /** Changes to the new version: `reload` is called as soon as it is in force. */
  take(reload: () => void): void;
};

/** Keeps the page for when there is no network, and hears of new versions: they wait until one asks for them, or the page is closed. */
export async function keepOffline(browser: Browser): Promise<Updates> {
  const registration = await browser.register('service-worker.js');
  const listeners = new Set<() => void>();
  const look = (): void => {
    if (registration.waiting !== null) for (const listener of listeners) listener();
  };
  const watch = (): void => {
    const coming = registration.installing;
    // The first version takes nobody's place.
    if (browser.controller !== null) coming?.addEventListener('statechange', look);
  };
  registration.addEventListener('updatefound', watch);
  watch();
  return {
    onReady: (listener) => {
      listeners.add(listener);
      look();
    },
    take: (reload) => {
      browser.addEventListener('controllerchange', reload, { once: true });
      registration.waiting?.postMessage('take over');
    },
  };
}
