/** The demo catalogue: invented publishers and products that between them use every field a listing has. */
import type { ProductListingInput } from '../catalogue/listing.ts';
import type { PublisherListingInput } from '../catalogue/save-publisher.ts';
import { backup } from './acme/backup/listing.ts';
import { db } from './acme/db/listing.ts';
import { dbExporter } from './acme/db-exporter/listing.ts';
import { acme } from './acme/publisher.ts';
import { classic } from './basalt/classic/listing.ts';
import { lake } from './basalt/lake/listing.ts';
import { basalt } from './basalt/publisher.ts';
import { volumes } from './basalt/volumes/listing.ts';
import { cartographer } from './commons/cartographer/listing.ts';
import { mailroom } from './commons/mailroom/listing.ts';
import { commons } from './commons/publisher.ts';
import { chohyo } from './hoshizora/chohyo/listing.ts';
import { hoshizora } from './hoshizora/publisher.ts';
import { gatekeep } from './ironbark/gatekeep/listing.ts';
import { ironbark } from './ironbark/publisher.ts';
import { sift } from './ironbark/sift/listing.ts';
import { strongroom } from './ironbark/strongroom/listing.ts';
import { luach } from './kerem/luach/listing.ts';
import { kerem } from './kerem/publisher.ts';
import { edge } from './lattice/edge/listing.ts';
import { lattice } from './lattice/publisher.ts';
import { weft } from './lattice/weft/listing.ts';
import { lisan } from './noor/lisan/listing.ts';
import { noor } from './noor/publisher.ts';
import { paperboat } from './openyard/paperboat/listing.ts';
import { openyard } from './openyard/publisher.ts';
import { whisperbox } from './openyard/whisperbox/listing.ts';
import { liucheng } from './qinghe/liucheng/listing.ts';
import { qinghe } from './qinghe/publisher.ts';
import { folio } from './quillhouse/folio/listing.ts';
import { galley } from './quillhouse/galley/listing.ts';
import { quillhouse } from './quillhouse/publisher.ts';
import { beacon } from './tidewater/beacon/listing.ts';
import { logship } from './tidewater/logship/listing.ts';
import { tidewater } from './tidewater/publisher.ts';
import { pulse } from './tidewater/pulse/listing.ts';
import { streaming } from './tidewater/streaming/listing.ts';

export const publishers: readonly PublisherListingInput[] = [
  acme,
  tidewater,
  ironbark,
  quillhouse,
  lattice,
  basalt,
  noor,
  hoshizora,
  qinghe,
  commons,
  kerem,
  openyard,
];

export const products: readonly ProductListingInput[] = [
  [db, backup, dbExporter],
  [beacon, logship, pulse, streaming],
  [gatekeep, strongroom, sift],
  [folio, galley],
  [weft, edge],
  [volumes, lake, classic],
  [lisan, luach, chohyo, liucheng],
  [paperboat, whisperbox],
  [mailroom, cartographer],
].flat();
