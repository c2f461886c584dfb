import type { ProductListingInput } from '../../../catalogue/listing.ts';
import { inCategories } from '../../category.ts';
import { light } from '../../drawing/drawing.ts';
import { table } from '../../drawing/table.ts';
import { filesBeside } from '../../files.ts';
import { releasesOf } from '../../release.ts';

const { image, text } = filesBeside(import.meta.url);

/** Japanese: sold in yen alone, which has no minor unit. */
export const chohyo: ProductListingInput = {
  slug: 'hoshizora/chohyo',
  name: '帳票ファクトリー',
  type: 'container',
  source: 'store',
  icon: image('icon.svg'),
  shortDescription:
    '見積書から請求書まで、いつもの表計算の様式のまま、1時間に12万枚。インボイス制度対応の帳票サーバー。',
  longDescription: text('about.md'),
  categories: inCategories('integration-and-delivery', 'content-management-system'),
  tags: ['帳票', '請求書', 'インボイス制度', '電子帳簿保存法', 'pdf'],
  screenshots: [
    table({
      label: '月末の締め処理の進み具合',
      palette: light('#d7263d'),
      title: '11月度 締め処理',
      columns: ['帳票', '枚数', '進捗', '出力先'],
      rows: [
        ['請求書', '48,210', '● 出力中 72%', 'メール・郵送'],
        ['納品書', '91,004', '完了', '倉庫プリンター'],
        ['支払通知書', '3,377', '完了', 'ポータル'],
        ['検収書', '12,650', '待機中', 'メール'],
      ],
    }),
  ],
  links: [
    { kind: 'documentation', label: '導入ガイド', url: 'https://hoshizora.example/chohyo/guide' },
    { kind: 'support', label: 'お問い合わせ', url: 'https://hoshizora.example/contact' },
    { kind: 'privacy', label: '個人情報の取扱い', url: 'https://hoshizora.example/privacy' },
  ],
  support: { statement: '平日9時から18時まで電話とメールで対応。月末月初の3営業日は22時まで延長します。', slaHours: 4 },
  installation:
    'Docker Engine 24以降で動作します。\n\n```sh\ndocker run -d -p 8700:8700 -v chohyo-data:/data -v ./fonts:/fonts:ro store/hoshizora/chohyo:8.1.0\n```\n\n`http://localhost:8700` を開き、様式ファイルを登録してください。',
  terms: { version: '2026年4月版', url: 'https://hoshizora.example/chohyo/terms' },
  pulls: 341_092,
  rating: { average: 4.6, count: 84 },
  plans: [
    {
      slug: 'standard',
      name: 'スタンダード',
      description: '利用者1名あたり。年額は2か月分お得です。',
      kind: 'paid',
      isDefault: true,
      pullRequirement: 'subscribed',
      prices: [
        { amount: 1980, currency: 'JPY', interval: 'month', scheme: 'per_unit', component: '利用者' },
        { amount: 19_800, currency: 'JPY', interval: 'year', scheme: 'per_unit', component: '利用者' },
      ],
      components: [{ name: '利用者', min: 3, max: 2000, default: 10 }],
      trialDays: 30,
      images: [{ repository: 'store/hoshizora/chohyo', tag: '8.1.0' }],
    },
  ],
  releases: releasesOf('hoshizora/chohyo', [
    {
      version: '8.1.0',
      day: '2026-10-15',
      tags: ['8.1.0', '8.1', '8'],
      sizes: { 'linux/amd64': 402, 'linux/arm64': 396 },
      notes: '様式の差分表示。どのセルが変わったかを色で示します。',
    },
    {
      version: '8.0.5',
      day: '2026-07-28',
      tags: ['8.0.5', '8.0'],
      sizes: { 'linux/amd64': 399, 'linux/arm64': 393 },
      severity: 'security',
      notes: '様式ファイル内の外部参照を無効にしました。',
    },
  ]),
};
