/** Every bit of a world, or of a part of it, as text: equal for those that are the same through and through. */
export function bitsOf(world: unknown): string {
  return JSON.stringify(world, (_, value: unknown) => {
    if (ArrayBuffer.isView(value))
      return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64');
    const plain = typeof value !== 'number' || (Number.isFinite(value) && !Object.is(value, -0));
    return plain ? value : Object.is(value, -0) ? 'minus 0' : String(value);
  });
}
