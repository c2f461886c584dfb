/** The header in which the store tells Better Auth a client's address. What a client itself sends in it never arrives. */
export const addressHeader = 'x-chandlery-client-address';

/** A request's headers, with the address of its client as the store knows it. */
export const withAddress = (headers: Headers, address: string | null): Headers => {
  const copy = new Headers(headers);
  copy.delete(addressHeader);
  if (address !== null) copy.set(addressHeader, address);
  return copy;
};
