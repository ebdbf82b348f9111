import type { PartnershipRecord, RecordKind } from '#contract/partnership-record.ts'
import type { PartnershipSummary } from '#contract/partnership-summary.ts'

/** What became of a record: written as the first of its id, as a later version, or not at all. */
export type RecordFate = 'new' | 'superseded' | 'unchanged'

export type RecordQuery = {
  asOf: number
  kinds?: readonly RecordKind[]
  /** Records of these partnerships. */
  partnerships?: readonly string[]
  /** Records that name this organisation. */
  organisation?: string
  /** Records with these ids; give `kinds` with it. */
  ids?: readonly string[]
}

/** The part of a landing that takes records of partnerships. */
export type RecordLanding = {
  /** Writes some thousand records at a time; resolves to the fate of each, in their order. */
  records(records: readonly PartnershipRecord[]): Promise<RecordFate[]>
  /**
   * Partnerships of which this release changed anything, or all there are, some hundred ids at a
   * time, by id.
   */
  touchedPartnerships(all?: boolean): AsyncIterable<string[]>
  /** As `Store.records`, with what this release has brought. */
  landedRecords(query: Omit<RecordQuery, 'asOf'>): Promise<PartnershipRecord[]>
  writeSummaries(summaries: readonly PartnershipSummary[]): Promise<void>
}

/** The part of a store that answers for partnerships; every read is as of a release. */
export type RecordStore = {
  /** By kind, then id. */
  records(query: RecordQuery): Promise<PartnershipRecord[]>
  /** All records of some kinds in pages, by kind and id, for exports larger than memory. */
  streamRecords(query: {
    asOf: number
    kinds: readonly RecordKind[]
  }): AsyncIterable<PartnershipRecord[]>
  /** All partnerships' summaries in pages, by id; or those that a release after `since` wrote. */
  summaries(asOf: number, since?: number): AsyncIterable<PartnershipSummary[]>
  /**
   * Summaries of the release `from` that a later one up to `to` replaced, in pages, by id; what was
   * judged anew since.
   */
  replacedSummaries(from: number, to: number): AsyncIterable<PartnershipSummary[]>
  /** The newest release up to `asOf` that wrote any summary; 0 when none did. */
  summariesSince(asOf: number): Promise<number>
  /** Records of a kind that are visible at `to` and had no version at `from`, by partnership. */
  newRecords(
    kind: RecordKind,
    from: number,
    to: number,
  ): Promise<{ partnership: string; count: number }[]>
  /**
   * Partnerships with a contribution that fell due in a span of days, by id.
   *
   * @param span ISO dates: due after the one, up to and with the other
   */
  partnershipsDue(asOf: number, span: { after: string; until: string }): Promise<string[]>
  /** Releases that changed a partnership's records, newest first, with how many. */
  recordHistory(partnership: string, asOf: number): Promise<{ release: number; changes: number }[]>
}
