import { Platform1700000000001 } from './0001-platform.js';
import { Decisions1700000000002 } from './0002-decisions.js';
import { Content1700000000003 } from './0003-content.js';
import { History1700000000004 } from './0004-history.js';
import { Drafts1700000000005 } from './0005-drafts.js';
import { Learning1700000000006 } from './0006-learning.js';
import { Profiles1700000000007 } from './0007-profiles.js';
import { DecisionsByTime1700000000008 } from './0008-decisions-by-time.js';
import { OfficeCapacity1700000000009 } from './0009-office-capacity.js';
import { MoreCandidates1700000000010 } from './0010-more-candidates.js';
import { LiveLoads1700000000011 } from './0011-live-loads.js';
import { Reproductions1700000000012 } from './0012-reproductions.js';
import { CandidateByCandidate1700000000013 } from './0013-candidate-by-candidate.js';

/** Every step of the schema, oldest first. */
export const migrations = [
  Platform1700000000001,
  Decisions1700000000002,
  Content1700000000003,
  History1700000000004,
  Drafts1700000000005,
  Learning1700000000006,
  Profiles1700000000007,
  DecisionsByTime1700000000008,
  OfficeCapacity1700000000009,
  MoreCandidates1700000000010,
  LiveLoads1700000000011,
  Reproductions1700000000012,
  CandidateByCandidate1700000000013,
];
