/** The signatures that licences carry, RFC 7518 section 3.1. There is no other: not `none`, and nothing that is keyed with a secret. */
export type LicenseAlgorithm = 'ES256' | 'RS256';

interface AlgorithmTerms {
  readonly key: EcKeyImportParams | RsaHashedImportParams;
  readonly signature: AlgorithmIdentifier | EcdsaParams;
}

export const algorithms: Readonly<Record<LicenseAlgorithm, AlgorithmTerms>> = {
  ES256: { key: { name: 'ECDSA', namedCurve: 'P-256' }, signature: { name: 'ECDSA', hash: 'SHA-256' } },
  RS256: { key: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, signature: { name: 'RSASSA-PKCS1-v1_5' } },
};
