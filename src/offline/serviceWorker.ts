/** Every file of the page, relative to it; built in. */
declare const FILES: readonly string[];
/** Another one for every page that was built. */
declare const VERSION: string;

/** What a service worker's script sees: its own types can't stand beside a page's. */
type Lasting = { waitUntil(done: Promise<unknown>): void };
type Fetching = { request: Request; respondWith(response: Promise<Response>): void };
type Scope = {
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  skipWaiting(): Promise<void>;
  registration: { scope: string };
};
const scope = self as unknown as Scope;

const NAME = 'bone-dry ';
const OWN = `${NAME}${VERSION}`;

scope.addEventListener('install', (event) => {
  const fresh = FILES.map((file) => new Request(file, { cache: 'no-cache' }));
  event.waitUntil(caches.open(OWN).then((cache) => cache.addAll(fresh)));
});

// Another tab may still show the version before: its files stay until the next one.
scope.addEventListener('activate', (event) => {
  const clear = async (): Promise<void> => {
    const others = (await caches.keys()).filter((name) => name.startsWith(NAME) && name !== OWN);
    await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
  };
  event.waitUntil(clear());
});

scope.addEventListener('message', ({ data }) => {
  if (data === 'take over') void scope.skipWaiting();
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method === 'GET' && url.href.startsWith(scope.registration.scope)) {
    event.respondWith(kept(request, url).then((response) => response ?? fetch(request)));
  }
});

/** A file as it was kept: of this version, or else of one before. */
async function kept(request: Request, { pathname }: URL): Promise<Response | undefined> {
  const isPage = [scope.registration.scope, `${scope.registration.scope}index.html`].some(
    (page) => new URL(page).pathname === pathname,
  );
  const own = await caches.open(OWN);
  return isPage ? own.match('./') : ((await own.match(request)) ?? caches.match(request));
}
