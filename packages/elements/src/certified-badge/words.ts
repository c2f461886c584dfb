/** What the mark says, in English. */
export const words = {
  certified: 'Certified',
  container: 'Certified container',
  plugin: 'Certified plugin',
  infrastructure: 'Certified infrastructure',
  until: '{version}, until {date}',
};

export type CertifiedBadgeWords = typeof words;
