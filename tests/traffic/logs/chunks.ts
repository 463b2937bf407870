/** Bytes as a stream of chunks of this size. */
export async function* chunksOf(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

export const textChunks = (text: string, size?: number): AsyncGenerator<Uint8Array> =>
  chunksOf(new TextEncoder().encode(text), size);
