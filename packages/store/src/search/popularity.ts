/** How products are ordered where nothing else decides. */

/** Ratings are drawn towards this mean until there are about as many of them as this. */
const assumed = { average: 3.5, count: 10 };

/** The mean rating, held towards the middle while few have rated: one enthusiast does not make the best product. */
export const fairRating = (average: number | null, count: number): number =>
  ((average ?? 0) * count + assumed.average * assumed.count) / (count + assumed.count);

/** Tenfold pulls count one; the span between a bad and a good rating counts about one. */
export const popularity = (pulls: number, average: number | null, count: number): number =>
  Math.log10(1 + pulls) + (fairRating(average, count) - assumed.average) / 2;
