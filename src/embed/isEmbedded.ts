/** Whether a page at this address is to be embedded. Flags stand in the query or in the fragment, beside the link to the run. */
export function isEmbedded({ search, hash }: Pick<Location, 'search' | 'hash'>): boolean {
  return /[?&#]embed(?:[&=#]|$)/.test(`${search}${hash}`);
}
