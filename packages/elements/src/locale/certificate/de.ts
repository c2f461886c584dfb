import type { CertificateWords } from '../../certified-badge/panel-words.ts';

/** German. */
export const words: CertificateWords = {
  by: 'Zertifiziert von',
  release: 'Version',
  issued: 'Ausgestellt',
  until: 'Gültig bis',
  checks: 'Was geprüft wurde',
  images: 'Images, für die es gilt',
  verified:
    'Ihr Browser hat soeben geprüft: die Signatur, das Produkt, diese Website, die Zeit und dass nichts widerrufen ist.',
  page: 'Das Zertifikat',
  close: 'Schließen',
  passed: 'Bestanden',
  advised: 'Hinweis',
  skipped: 'Entfällt',
  support: 'Jemand leistet dafür Support',
  digests: 'Jedes Image ist an seinem Digest zu erkennen',
  'no-latest': 'Kein Tag „latest“',
  'official-base': 'Baut auf einem Official Image auf',
  'no-supervisor': 'Ein Prozess, kein Supervisor',
  'non-root': 'Läuft nicht als root',
  'health-check': 'Sagt, ob es funktioniert (Health-Check)',
  labels: 'Labels und Ansprechpartner',
  platforms: 'Ein Image für jede Plattform',
  starts: 'Startet',
  logs: 'Protokolliert auf die Standardausgabe',
  'graceful-stop': 'Beendet sich geordnet und rechtzeitig',
  'plugin-api': 'Hält die Plugin-Schnittstelle ein',
};
