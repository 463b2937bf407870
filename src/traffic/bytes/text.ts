const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Bytes as text; what is not UTF-8 becomes �. */
export function textOf(bytes: Uint8Array, from = 0, to = bytes.length): string {
  return decoder.decode(bytes.subarray(from, to));
}

export function bytesOf(text: string): Uint8Array {
  return encoder.encode(text);
}
