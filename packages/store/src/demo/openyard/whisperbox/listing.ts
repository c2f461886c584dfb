import type { ProductListingInput } from '../../../catalogue/listing.ts';
import { inCategories } from '../../category.ts';
import { light } from '../../drawing/drawing.ts';
import { table } from '../../drawing/table.ts';
import { filesBeside } from '../../files.ts';

const { image, text } = filesBeside(import.meta.url);

export const whisperbox: ProductListingInput = {
  slug: 'openyard/whisperbox',
  name: 'Whisperbox',
  type: 'container',
  source: 'community',
  icon: image('icon.svg'),
  shortDescription: 'Speech to text on your own machine: drop in a recording, get a transcript with who said what.',
  longDescription: text('about.md'),
  categories: inCategories('machine-learning-and-ai'),
  tags: ['speech', 'transcription', 'subtitles', 'offline'],
  screenshots: [
    table({
      label: 'A transcript, with the words it is not sure of',
      palette: light('#f26b38'),
      title: 'council-meeting.ogg · 1 h 12 min',
      columns: ['When', 'Who', 'Said'],
      rows: [
        ['00:04:11', 'Speaker 1', 'We come to the bridge.'],
        ['00:04:14', 'Speaker 2', '● The old or the new one?'],
        ['00:04:16', 'Speaker 1', 'Both, I am afraid.'],
        ['00:04:19', 'Speaker 3', '(laughter)'],
      ],
    }),
  ],
  links: [{ kind: 'source', label: 'Source', url: 'https://code.openyard.example/whisperbox' }],
  installation:
    '```sh\ndocker run -v "$PWD/recordings:/in" --gpus all openyard/whisperbox:0.17.0\n```\n\nWithout `--gpus all` it takes the processor, and longer.',
  pulls: 93_311,
  rating: { average: 4, count: 22 },
  plans: [
    {
      slug: 'open',
      name: 'Open',
      description: 'Free. Please sign in: the models are large, and we count who fetches them.',
      kind: 'free',
      isDefault: true,
      pullRequirement: 'signed-in',
      images: [{ repository: 'openyard/whisperbox', tag: '0.17.0' }],
    },
  ],
  releases: [
    // Built by its makers and not by a registry that tells sizes and digests.
    {
      version: '0.17.0',
      tags: ['0.17.0', '0.17'],
      platforms: [{ platform: 'linux/amd64' }, { platform: 'linux/arm64' }],
      notes: 'Tells four speakers apart, up from two.',
    },
  ],
};
