import type { ProductListingInput } from '../../../catalogue/listing.ts';
import { inCategories } from '../../category.ts';
import { light } from '../../drawing/drawing.ts';
import { table } from '../../drawing/table.ts';
import { filesBeside } from '../../files.ts';
import { releasesOf } from '../../release.ts';

const { image, text } = filesBeside(import.meta.url);
const images = [{ repository: 'store/qinghe/liucheng', tag: '3.6.2' }];

/** Simplified Chinese. */
export const liucheng: ProductListingInput = {
  slug: 'qinghe/liucheng',
  name: '清河流程',
  type: 'container',
  source: 'store',
  icon: image('icon.svg'),
  shortDescription: '部署在自己服务器上的工作流引擎：业务人员画图即可运行，每一步审批都有据可查。',
  longDescription: text('about.md'),
  categories: inCategories('integration-and-delivery', 'developer-tools'),
  tags: ['工作流', '审批', 'bpmn', 'workflow'],
  screenshots: [
    table({
      label: '待办任务，附依据与时限',
      palette: light('#f26b38'),
      title: '我的待办',
      columns: ['事项', '发起人', '当前节点', '时限'],
      rows: [
        ['采购合同 2026-1187', '王芳', '● 会签（2/3）', '今天'],
        ['差旅报销', '李强', '部门审批', '明天'],
        ['印章使用申请', '赵敏', '驳回至发起人', '—'],
        ['新员工入职', '人事部', '设备领用', '三天'],
      ],
    }),
  ],
  links: [
    { kind: 'documentation', label: '使用手册', url: 'https://qinghe.example/liucheng/docs' },
    { kind: 'support', label: '技术支持', url: 'https://qinghe.example/support' },
  ],
  support: { statement: '工作日 8:30–20:00 电话与在线支持，企业版提供驻场服务。', slaHours: 2 },
  installation:
    '```sh\ndocker run -d -p 8200:8200 -e DATABASE_URL=postgres://liucheng@db/liucheng store/qinghe/liucheng:3.6.2\n```\n\n打开 `http://localhost:8200`，上传第一张流程图。',
  terms: { version: '2026-06', url: 'https://qinghe.example/terms' },
  pulls: 1_102_345,
  rating: { average: 4.5, count: 133 },
  plans: [
    {
      slug: 'enterprise',
      name: '企业版',
      description: '不限用户，按服务器核数计费，含升级与支持。',
      kind: 'paid',
      isDefault: true,
      pullRequirement: 'subscribed',
      prices: [
        { amount: 48_000, currency: 'CNY', interval: 'year', scheme: 'per_unit', component: '核' },
        { amount: 6_900, currency: 'USD', interval: 'year', scheme: 'per_unit', component: '核' },
      ],
      components: [{ name: '核', min: 4, max: 512, default: 8 }],
      trialDays: 60,
      images,
    },
    {
      slug: 'community',
      name: '社区版',
      description: '五个流程以内免费，登录后即可拉取。',
      kind: 'free',
      pullRequirement: 'signed-in',
      images,
    },
  ],
  releases: releasesOf('qinghe/liucheng', [
    {
      version: '3.6.2',
      day: '2026-11-09',
      tags: ['3.6.2', '3.6', '3'],
      sizes: { 'linux/amd64': 176, 'linux/arm64': 171, 'linux/loong64': 189 },
      severity: 'fix',
      notes: '修复跨年流程编号重复的问题。',
    },
    {
      version: '3.6.0',
      day: '2026-08-20',
      tags: ['3.6.0'],
      sizes: { 'linux/amd64': 175, 'linux/arm64': 170, 'linux/loong64': 188 },
      notes: '流程图可逐版本对比。',
    },
  ]),
};
