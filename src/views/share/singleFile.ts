import { saveIn } from '../../store/sharing/saved.ts';

/** The page as one file with a run or a comparison in it, which it opens with. @throws where the page can't be had */
export async function singleFile(text: string): Promise<string> {
  const page = await wholePage();
  saveIn(page, text);
  return `<!doctype html>\n${page.documentElement.outerHTML}\n`;
}

/** The page with nothing shown: from beside it, or its own file's. */
async function wholePage(): Promise<Document> {
  if (import.meta.env.MODE !== 'single') {
    const address = new URL('single.js', document.baseURI).href;
    const { default: html }: { default: string } = await import(/* @vite-ignore */ address);
    return new DOMParser().parseFromString(html, 'text/html');
  }
  const page = document.cloneNode(true) as Document;
  page.getElementById('root')?.replaceChildren();
  for (const name of Object.keys(page.documentElement.dataset)) delete page.documentElement.dataset[name];
  return page;
}
