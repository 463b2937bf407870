import type { EventMessage, FieldInput, Reply, Request, RequestMessage, Seen, Told } from './protocol.ts';

// A script of its own beside the page: nothing of it is imported, but types.

const script = (document.currentScript ??
  document.querySelector('script[src*="bone-dry.js"]')) as HTMLScriptElement | null;
const PAGE = script ? new URL('./', script.src).href : document.baseURI;
const FLAGS = ['locked', 'predict', 'autoplay'] as const;
const VALUES = ['tick', 'speed', 'scenario', 'preset'] as const;

/** What is loaded: a link or the text of a saved file, a scenario, or one that is built in, by its name. */
export type Loaded = { run: string } | { scenario: Record<string, unknown> } | { preset: string };

/** Thrown for what could not be done; the message says why. */
export class BoneDryError extends Error {
  readonly problem: Extract<Reply, { ok: false }>['problem'];
  constructor({ problem, says }: Extract<Reply, { ok: false }>) {
    super(says);
    this.name = 'BoneDryError';
    this.problem = problem;
  }
}

type Waiting = { resolve(seen: Seen): void; reject(error: Error): void; request: RequestMessage };

/** `<bone-dry>`: a run in a frame. Its attributes are the link's flags, its events what the run tells. */
export class BoneDryElement extends HTMLElement {
  static observedAttributes = ['src', 'run', 'controls', 'title', ...FLAGS, ...VALUES];
  #frame: HTMLIFrameElement | null = null;
  #ready = false;
  #next = 1;
  readonly #waiting = new Map<string | number, Waiting>();

  play = (speed?: number): Promise<Seen> => this.#ask({ do: 'play', ...(speed !== undefined && { speed }) });
  pause = (): Promise<Seen> => this.#ask({ do: 'pause' });
  step = (ticks = 1): Promise<Seen> => this.#ask({ do: 'step', ticks });
  seek = (to: { tick: number } | { seconds: number } | number): Promise<Seen> =>
    this.#ask({ do: 'seek', ...(typeof to === 'number' ? { tick: to } : to) });
  phase = (back = false): Promise<Seen> => this.#ask({ do: 'phase', back });
  set = (field: string, value: FieldInput): Promise<Seen> => this.#ask({ do: 'set', field, value });
  load = (what: Loaded): Promise<Seen> => this.#ask({ do: 'load', ...what });
  observe = (): Promise<Seen> => this.#ask({ do: 'observe' });

  connectedCallback(): void {
    addEventListener('message', this.#hear);
    if (this.#frame !== null) return;
    const frame = document.createElement('iframe');
    frame.loading = 'lazy';
    frame.allow = 'fullscreen';
    Object.assign(frame.style, { border: '0', width: '100%', height: '100%', display: 'block' });
    const { style } = this;
    style.display ||= 'block';
    style.width ||= 'min(480px, 100%)';
    style.aspectRatio ||= '16 / 9';
    this.#frame = frame;
    this.#point();
    this.replaceChildren(frame);
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#hear);
    this.#ready = false; // a frame that is put in again loads again
  }

  attributeChangedCallback(): void {
    if (this.#frame !== null) this.#point();
  }

  /** The frame's address, of the attributes. */
  #point(): void {
    const frame = this.#frame as HTMLIFrameElement;
    const url = new URL(this.getAttribute('src') ?? PAGE, document.baseURI);
    const run = this.getAttribute('run');
    const parts = run === null ? url.hash.slice(1).split('&').filter(Boolean) : [`run=${run.replace(/^.*run=/, '')}`];
    const say = (name: string, value: string | null): void => {
      if (value !== null) parts.push(`${name}=${encodeURIComponent(value)}`);
    };
    parts.push('embed');
    for (const name of FLAGS) if (this.hasAttribute(name)) parts.push(name);
    for (const name of VALUES) say(name, this.getAttribute(name));
    say('show', this.getAttribute('controls')?.trim().split(/\s+/).join(',') ?? null);
    say('origins', location.protocol === 'file:' ? 'null' : location.origin);
    url.hash = parts.join('&');
    frame.title = this.title || 'Bone Dry';
    if (frame.src === url.href) return;
    // Only another address loads anew, not another fragment.
    url.searchParams.set('embed', String(this.#next++));
    this.#ready = false;
    frame.src = url.href;
  }

  #ask(request: Request): Promise<Seen> {
    return new Promise((resolve, reject) => {
      const message: RequestMessage = { boneDry: 1, id: this.#next++, ...request };
      this.#waiting.set(message.id, { resolve, reject, request: message });
      if (this.#ready) this.#post(message);
      else if (this.#frame !== null) this.#frame.loading = 'eager';
    });
  }

  #post(message: RequestMessage): void {
    const frame = this.#frame as HTMLIFrameElement;
    const { origin } = new URL(frame.src);
    frame.contentWindow?.postMessage(message, origin === 'null' ? '*' : origin);
  }

  #hear = ({ source, data }: MessageEvent<EventMessage | Reply>): void => {
    if (source === null || source !== this.#frame?.contentWindow || data?.boneDry !== 1) return;
    if ('id' in data) this.#settle(data);
    else this.#tell(data);
  };

  #settle(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.ok) waiting?.resolve(reply.value);
    else waiting?.reject(new BoneDryError(reply));
  }

  #tell(told: EventMessage): void {
    switch (told.event) {
      // What was done over the frame happens here, as if there were none.
      case 'key':
        this.dispatchEvent(new KeyboardEvent('keydown', { ...told.detail, ...LOUD }));
        return;
      case 'wheel':
        this.dispatchEvent(new WheelEvent('wheel', { ...told.detail, ...oldDelta(told.detail), ...LOUD }));
        return;
      case 'pointerdown':
      case 'pointermove':
      case 'pointerup':
      case 'pointercancel': {
        const { left, top } = this.getBoundingClientRect();
        const { clientX, clientY, ...rest } = told.detail;
        const at = { clientX: left + clientX, clientY: top + clientY };
        this.dispatchEvent(new PointerEvent(told.event, { pointerType: 'touch', ...rest, ...at, ...LOUD }));
        return;
      }
      case 'ready':
        this.#ready = true;
        for (const { request } of this.#waiting.values()) this.#post(request);
    }
    this.dispatchEvent(new CustomEvent<Told['detail']>(told.event, { detail: told.detail }));
  }
}

/** What decks still read of a wheel; browsers make it of the rest with the wrong sign. */
const oldDelta = ({ deltaX, deltaY }: Pick<WheelEvent, 'deltaX' | 'deltaY'>) => {
  return { wheelDeltaX: -deltaX, wheelDeltaY: -deltaY };
};

const LOUD = { bubbles: true, cancelable: true, composed: true };

customElements.define('bone-dry', BoneDryElement);
