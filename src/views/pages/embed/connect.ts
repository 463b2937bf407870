import {
  type EmbedProblem,
  type EventMessage,
  type HandedOn,
  type Reply,
  type Told,
  VERSION,
} from '../../../embed/protocol.ts';
import { readRequest } from '../../../embed/readRequest.ts';
import type { Simulation } from '../../../store/simulation/state.ts';
import { embedProblemWords } from '../../../words/share/embed.ts';
import { fulfil, seenOf } from './fulfil.ts';
import type { Slides } from './playInSight.ts';
import { tellNews } from './tellNews.ts';

export type Around = { tell(told: Told | HandedOn): void; complain(problem: EmbedProblem): void };

/** Answers the page around, and tells it what happens: if its origin is one of these. Anything else is ignored. */
export function connect(simulation: Simulation, origins: readonly string[], slides: Slides): Around {
  const target = targetOf(origins);
  const post = (message: EventMessage | Reply): void => {
    if (target !== null && parent !== window) parent.postMessage(message, target);
  };
  const tell = (told: Told | HandedOn): void => post({ boneDry: VERSION, ...told });
  const complain = (problem: EmbedProblem): void =>
    tell({ event: 'error', detail: { problem, says: embedProblemWords(problem) } });

  addEventListener('message', async ({ source, origin, data }) => {
    if (source !== parent || parent === window || !isAllowed(origins, origin)) return;
    // What reveal.js says to the frames on its slides.
    if (data === 'slide:start' || data === 'slide:stop') slides.shown(data === 'slide:start');
    const read = readRequest(data);
    if (read === null) return;
    const problem = 'problem' in read ? read.problem : await fulfil(simulation, read.request);
    const { id } = read;
    if (problem === null) post({ boneDry: VERSION, id, ok: true, value: seenOf(simulation) });
    else post({ boneDry: VERSION, id, ok: false, problem, says: embedProblemWords(problem) });
  });
  tellNews(simulation, tell);
  tell({ event: 'ready', detail: seenOf(simulation) });
  return { tell, complain };
}

/** A page from a disk has no origin. */
const nameOf = (origin: string): string => (origin.startsWith('file:') ? 'null' : origin);

const isAllowed = (origins: readonly string[], origin: string): boolean =>
  origins.includes('*') || origins.includes(nameOf(origin));

/** Whom to tell: the page around, if it is known to be allowed; else the one that is allowed, if it is one; null: nobody. */
function targetOf(origins: readonly string[]): string | null {
  if (origins.includes('*')) return '*';
  const around = nameOf(location.ancestorOrigins?.[0] ?? originOf(document.referrer));
  if (around === 'null') return origins.includes('null') ? '*' : null;
  return origins.includes(around) ? around : null;
}

/** '' of a page that says nothing of where it is: as from a disk. */
function originOf(referrer: string): string {
  return referrer === '' ? 'null' : new URL(referrer).origin;
}
