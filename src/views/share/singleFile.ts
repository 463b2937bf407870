import { linkKind } from '../../player/recording/linkText.ts';
import { pageWith, SAVED } from '../../store/sharing/saved.ts';

/** The page as one file with a run or a comparison in it, which it opens with, and in the lesson that is shown. @throws where the page can't be had */
export async function singleFile(text: string): Promise<string> {
  const { hash } = location;
  return pageWith(await wholePage(), { text, at: linkKind(hash) === null ? hash : '' });
}

/** The page with nothing shown and no run in it: from beside it, or its own file's. */
async function wholePage(): Promise<string> {
  if (import.meta.env.MODE !== 'single') {
    const address = new URL('single.js', document.baseURI).href;
    const { default: html }: { default: string } = await import(/* @vite-ignore */ address);
    return html;
  }
  const page = document.documentElement.cloneNode(true) as HTMLElement;
  for (const id of ['root', SAVED]) page.querySelector(`#${id}`)?.replaceChildren();
  for (const name of Object.keys(page.dataset)) delete page.dataset[name];
  return `<!doctype html>\n${page.outerHTML}\n`;
}
