import { type Flags, PARTS, writeFlags } from '../../embed/flags.ts';

/** What is chosen for an embedded run. */
export type Choice = Pick<Flags, 'show' | 'locked' | 'autoplay' | 'predict'>;

/** The address of an embedded run; `link` is the whole one of the run. */
export function addressOf(link: string, choice: Choice): string {
  return `${link}&${writeFlags(choice)}`;
}

/** It in a frame, as HTML. */
export function frameOf(address: string, title: string): string {
  return `<iframe src="${safe(address)}" title="${safe(title)}" width="480" height="270" loading="lazy" allow="fullscreen" style="border: 0"></iframe>`;
}

/** It as the element, with the script that knows it, as HTML. */
export function elementOf(link: string, { show, locked, autoplay, predict }: Choice, title: string): string {
  const [page, run] = link.split('#run=');
  const flags = Object.entries({ locked, autoplay, predict }).flatMap(([name, on]) => (on ? [` ${name}`] : []));
  const controls = show.length < PARTS.length ? ` controls="${show.join(' ')}"` : '';
  return [
    `<script src="${safe(new URL('bone-dry.js', page).href)}" defer></script>`,
    `<bone-dry run="${safe(run)}" title="${safe(title)}"${controls}${flags.join('')}></bone-dry>`,
  ].join('\n');
}

/** Text as it stands between quotes in HTML. */
function safe(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
