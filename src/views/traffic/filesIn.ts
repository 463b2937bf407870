/** More files of a folder are not read. */
const MOST = 500;

/** The files that are dropped, those in folders too. */
export async function filesIn({ items, files }: DataTransfer): Promise<File[]> {
  const entries = [...items].map((item) => item.webkitGetAsEntry?.() ?? null).filter((entry) => entry !== null);
  if (!entries.some(({ isDirectory }) => isDirectory)) return [...files];
  const found: File[] = [];
  const visit = async (entry: FileSystemEntry): Promise<void> => {
    if (found.length >= MOST) return;
    if (entry.isFile) found.push(await fileOf(entry as FileSystemFileEntry));
    else for (const inner of await entriesOf(entry as FileSystemDirectoryEntry)) await visit(inner);
  };
  for (const entry of entries) await visit(entry).catch(() => {});
  return found;
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> => new Promise((done, failed) => entry.file(done, failed));

/** All of a folder, which it gives in parts. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0 || all.length >= MOST) return all;
    all.push(...some);
  }
}
