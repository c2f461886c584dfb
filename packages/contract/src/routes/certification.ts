/** What shows that products are certified: the same answers for everyone. */
import * as z from 'zod/mini';
import { Certificate, ProductCertification } from '../certificate.ts';
import { CertificateId } from '../identifier.ts';
import { Slug } from '../primitive.ts';
import type { Route } from '../route.ts';
import { ProductPath } from './catalogue.ts';

export const certificationRoutes = {
  'products.certification': {
    method: 'GET',
    path: '/v1/products/{publisher}/{name}/certification',
    summary: 'The signed statement that certifies what a product offers now, if there is one.',
    params: ProductPath,
    query: z.object({
      plan: z.optional(
        Slug.check(z.describe('Slug of one of its plans; unless given, the first one that is certified.')),
      ),
    }),
    answer: ProductCertification,
    problems: ['product_not_found'],
    caller: 'anyone',
    cache: 'public',
  },
  'certificates.get': {
    method: 'GET',
    path: '/v1/certificates/{id}',
    summary: 'One certificate, whether or not it still holds.',
    params: z.object({ id: CertificateId }),
    answer: Certificate,
    problems: ['certificate_not_found'],
    caller: 'anyone',
    cache: 'public',
  },
} as const satisfies Record<string, Route>;
