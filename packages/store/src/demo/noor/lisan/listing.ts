import type { ProductListingInput } from '../../../catalogue/listing.ts';
import { inCategories } from '../../category.ts';
import { dashboard } from '../../drawing/dashboard.ts';
import { light } from '../../drawing/drawing.ts';
import { table } from '../../drawing/table.ts';
import { filesBeside } from '../../files.ts';
import { releasesOf } from '../../release.ts';

const { image, text } = filesBeside(import.meta.url);
const green = '#0f7a5f';

/** Arabic: right-to-left text with Latin names and figures in it. */
export const lisan: ProductListingInput = {
  slug: 'noor/lisan',
  name: 'لسان — منصّة الترجمة',
  type: 'container',
  source: 'store',
  icon: image('icon.svg'),
  shortDescription: 'ذاكرة ترجمة ومسارد لفريقك، على خوادمك، تفهم العربية وما يجاورها من لغات.',
  longDescription: text('about.md'),
  categories: inCategories('content-management-system', 'machine-learning-and-ai'),
  tags: ['ترجمة', 'ذاكرة الترجمة', 'xliff', 'arabic', 'translation'],
  screenshots: [
    dashboard({
      label: 'أسبوع فريق الترجمة في نظرة واحدة',
      palette: light(green),
      title: 'فريق التوثيق · هذا الأسبوع',
      tiles: [
        ['جمل مترجمة', '٤٬٢١٨'],
        ['من الذاكرة', '٦٨٪'],
        ['تنبيهات المسرد', '٣١'],
      ],
      chart: 'الجمل المترجمة كل يوم',
      line: [0.2, 0.35, 0.5, 0.46, 0.7, 0.82, 0.6],
      isMirrored: true,
    }),
    table({
      label: 'جملة مع اقتراحات الذاكرة',
      palette: light(green),
      title: 'اقتراحات الذاكرة',
      columns: ['النص', 'الترجمة', 'التطابق'],
      rows: [
        ['● احفظ التغييرات', 'Save changes', '100 %'],
        ['احفظ التغيير', 'Save the change', '91 %'],
        ['تجاهل التغييرات', 'Discard changes', '84 %'],
      ],
      isMirrored: true,
    }),
  ],
  links: [
    { kind: 'documentation', label: 'الدليل', url: 'https://noor.example/lisan/docs' },
    { kind: 'support', label: 'الدعم', url: 'https://noor.example/support' },
    { kind: 'privacy', label: 'الخصوصية', url: 'https://noor.example/privacy' },
  ],
  support: { statement: 'ردّ خلال يوم عمل واحد، بالعربية أو الإنجليزية، من الأحد إلى الخميس.', slaHours: 24 },
  installation: text('install.md'),
  terms: {
    version: '٢',
    url: 'https://noor.example/terms',
    text: '## الاستعمال\n\nيحقّ لك تشغيل عدد المقاعد الذي اشتركت به على أجهزة تديرها أنت.\n\n## بياناتك\n\nتبقى لك وحدك، ولا نطّلع عليها.',
  },
  pulls: 214_870,
  rating: { average: 4.7, count: 38 },
  plans: [
    {
      slug: 'team',
      name: 'الفريق',
      description: 'لكل مترجم في الشهر، وأربعة عشر يومًا للتجربة.',
      kind: 'paid',
      isDefault: true,
      pullRequirement: 'subscribed',
      prices: [
        { amount: 1200, currency: 'USD', interval: 'month', scheme: 'per_unit', component: 'Translators' },
        { amount: 3_700, currency: 'KWD', interval: 'month', scheme: 'per_unit', component: 'Translators' },
        { amount: 4400, currency: 'AED', interval: 'month', scheme: 'per_unit', component: 'Translators' },
      ],
      components: [{ name: 'Translators', min: 1, max: 300, default: 4 }],
      trialDays: 14,
      images: [{ repository: 'store/noor/lisan', tag: '2.2.0' }],
    },
  ],
  releases: releasesOf('noor/lisan', [
    {
      version: '2.2.0',
      day: '2026-09-13',
      tags: ['2.2.0', '2.2', '2'],
      sizes: { 'linux/amd64': 210, 'linux/arm64': 204 },
      notes: 'بحث أسرع، وتنبيه عند اختلاف **الأرقام** بين الأصل والترجمة.',
    },
    {
      version: '2.1.3',
      day: '2026-05-31',
      tags: ['2.1.3', '2.1'],
      sizes: { 'linux/amd64': 208, 'linux/arm64': 202 },
      severity: 'fix',
      notes: 'لا يضيع التشكيل عند النسخ من المتصفّح.',
    },
  ]),
};
