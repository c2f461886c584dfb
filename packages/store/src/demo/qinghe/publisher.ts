import type { PublisherListingInput } from '../../catalogue/save-publisher.ts';
import { filesBeside } from '../files.ts';

const { image } = filesBeside(import.meta.url);

export const qinghe: PublisherListingInput = {
  slug: 'qinghe',
  name: '清河软件',
  verified: true,
  logo: image('logo.svg'),
  website: 'https://qinghe.example/',
  story:
    '我们在成都做流程引擎。团队二十三人，客户从街道办事处到造船厂。我们相信：流程应当像河，看得见方向，也绕得过石头。',
};
