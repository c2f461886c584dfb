// The library's dependency injection needs this before anything else.
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';

/** Clocks of registries that are behind ours must not take a new certificate for one of the future. */
const hour = 3_600_000;

/**
 * A self-signed certificate, RFC 5280, around a signing key: version 2 of the registry trusts certificates, not keys.
 * @returns base64 of its DER form, as `x5c` carries it (RFC 7515, section 4.1.6)
 */
export const selfSign = async (
  keys: CryptoKeyPair,
  { keyId, notBefore, notAfter }: { keyId: string; notBefore: Date; notAfter: Date },
): Promise<string> => {
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    // The id has colons and full length; a common name is at most 64 characters.
    name: `CN=${keyId}`,
    notBefore: new Date(notBefore.getTime() - hour),
    notAfter,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
    ],
  });
  return certificate.toString('base64');
};
