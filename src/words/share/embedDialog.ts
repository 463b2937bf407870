import type { Part } from '../../embed/flags.ts';
import { part } from '../catalogue.ts';

/** A run to put into another page. */
export const embedDialogWords = part('embedDialog', {
  open: 'Embed…',
  title: 'Embed this run',
  preview: 'Preview',
  show: 'What it shows',
  parts: {
    sentence: 'Sentence',
    numbers: 'Numbers in the glasses',
    play: 'Play',
    time: 'Time',
    progress: 'Progress',
    remix: 'Remix',
  } as Record<Part, string>,
  does: 'What it does',
  autoplay: 'Play while it can be seen',
  locked: 'Nobody may act on the rollout',
  predict: 'Hide forecasts, so that one can guess',
  as: 'As',
  forms: { frame: 'Frame', element: 'Element', link: 'Link' } as Record<Form, string>,
  holds: {
    frame: 'HTML for any page, 480 × 270 pixels; it scales to whatever you set.',
    element: 'HTML for a page that also controls the run by script: docs/embed.md tells how.',
    link: 'The address of the frame alone, for tools that ask for one.',
  } as Record<Form, string>,
  copy: 'Copy',
  copied: 'Copied.',
  frameTitle: (name: string) => `Bone Dry: ${name}`,
});

/** What an embedded run can be handed over as. */
export type Form = 'frame' | 'element' | 'link';
