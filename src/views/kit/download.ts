/** How long the browser may take to fetch the bytes before their address is given back. */
const FETCH_MS = 10_000;

export type Download = { name: string; type: string; content: BlobPart };

/** Saves a file through the browser's own download. */
export function download({ name, type, content }: Download): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), FETCH_MS);
}
