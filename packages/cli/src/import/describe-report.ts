import type { ImportReport } from '@chandlery/store';

const number = new Intl.NumberFormat('en').format;

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];

/** What an import did, for people. @param seconds that it took */
export const describeReport = (report: ImportReport, seconds: number): string => {
  const { created, updated, unchanged } = report.images;
  const { releases, tags, platforms, deprecated } = report.counts;
  return [
    `${number(created + updated + unchanged)} images in ${seconds.toFixed(1)} s: ${number(created)} new, ${number(updated)} changed, ${number(unchanged)} as they were.`,
    `They have ${number(releases)} releases with ${number(tags)} tags and ${number(platforms)} platform images; ${number(deprecated)} are deprecated.`,
    ...section(
      'Imported as far as they go:',
      Object.entries(report.remarks).map(([remark, images]) => `${images.length} ${remark}\n    ${images.join(', ')}`),
    ),
    ...section(
      'Skipped:',
      report.skipped.map(({ name, reason }) => `${name}: ${reason}`),
    ),
    ...section(
      'Not imported:',
      report.problems.map(({ file, reason }) => `${file}: ${reason.replaceAll(/\s+/g, ' ')}`),
    ),
    '',
  ].join('\n');
};
