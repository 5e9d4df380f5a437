import type { Metadata } from 'next'
import { ClaimFilters } from '#app/_claims/claim-filters.tsx'
import { ClaimGroups } from '#app/_claims/claim-groups.tsx'
import { claimsFile, claimsPath } from '#app/_claims/claims-path.ts'
import { StatedList } from '#app/_claims/stated-list.tsx'
import '#app/_claims/claims.css'
import '#app/_parts/fold.css'
import { Icon } from '#app/_parts/icon.tsx'
import { PageFaults } from '#app/_parts/page-faults.tsx'
import { PageTitle } from '#app/_parts/page-title.tsx'
import { VintagePage } from '#app/_ruler/vintage-page.tsx'
import { getLedger } from '#app/_page/ledger.ts'
import { readPage, toSearch, type SearchParams } from '#app/_page/read-page.ts'
import { shareWithChart } from '#app/_page/share-tags.ts'
import { BLOCKS } from '#lib/claims/blocks'
import { filterClaims } from '#lib/claims/filter-claims'
import { judgeLedger } from '#lib/claims/judge-ledger'
import { CLAIM_PARAMS, readClaimFilter } from '#lib/claims/read-claim-filter'
import { latestVintage } from '#lib/data/dataset'
import { formatDate } from '#lib/words/format'
import { readParams } from '#lib/query/read-params'
import { resolvePin } from '#lib/figures/resource-name'

export async function generateMetadata({ searchParams }: PageProps<'/claims'>): Promise<Metadata> {
  return shareWithChart('growth', await readPage(searchParams, getLedger().dataset), {
    title: 'Claims',
    description:
      'Figures that secondary texts state about Alibaba Group’s business, each checked against what the company printed, with a verdict, the reason and the page.',
    path: '/claims',
  })
}

/** Reads the address leniently: it leaves out what it cannot read, and says so. */
async function readRequest(searchParams: SearchParams) {
  const ledger = getLedger()
  const { values, faults } = readParams(toSearch(await searchParams), CLAIM_PARAMS)
  const { filter, faults: unknown } = readClaimFilter(values, ledger.texts)
  const newest = latestVintage(ledger.dataset)
  const asked = values['as-of'] ?? null
  const pin = resolvePin(asked === null ? [] : [asked], ledger.dataset.vintages)
  const dated = pin.fault ? [{ ...pin.fault, parameter: 'as-of' }] : []
  const asOf = pin.asOf ?? newest
  return {
    ledger,
    filter,
    asOf,
    pin: asOf === newest ? null : asOf,
    faults: [...faults, ...unknown, ...dated],
  }
}

/** Figures that others state, each with its verdict. */
export default async function ClaimsPage({ searchParams }: PageProps<'/claims'>) {
  const { ledger, filter, asOf, pin, faults } = await readRequest(searchParams)
  const { dataset, texts } = ledger
  const all = judgeLedger(ledger, asOf)
  const matching = filterClaims(all, filter)
  const judged = matching.filter(({ judgment }) => judgment.verdict !== 'not-covered')
  const stated = matching.filter(({ judgment }) => judgment.verdict === 'not-covered')
  const search = claimsPath(filter, pin).replace('/claims', '')
  const everything = { text: null, verdict: null, metric: null, block: null }
  return (
    <VintagePage dataset={dataset} search={search} server>
      <div className="page">
        <PageTitle
          title="Claims"
          subtitle={`Figures that secondary texts state about the business, checked against what the company printed. Judged as of ${formatDate(asOf)}.`}
          aside={
            <a className="button primary check-link" href="/claims/check">
              Check your own text
            </a>
          }
        />
        <PageFaults faults={faults} />
      </div>
      <div className="band claim-band">
        <div className="page">
          <div className="claim-bar">
            <p>
              <b>
                {matching.length === all.length ? 'All' : `${matching.length} of`} {all.length}{' '}
                claims
              </b>
              <span>
                {texts.length} texts, {BLOCKS.length} blocks
              </span>
            </p>
            <button type="button" className="button" popoverTarget="claim-filters">
              <Icon name="filter" />
              Filter
            </button>
          </div>
          <div className="claim-filters" id="claim-filters" popover="auto">
            <ClaimFilters claims={all} texts={texts} filter={filter} pin={pin} />
          </div>
        </div>
      </div>
      <div className="page claims">
        {matching.length === 0 && (
          <p className="prose">
            No claim fits all of these. <a href={claimsPath(everything, pin)}>Show all claims</a>
          </p>
        )}
        {judged.length > 0 && <ClaimGroups claims={judged} pin={pin} />}
        {stated.length > 0 && (
          <section aria-labelledby="stated" className="stated">
            <h2 id="stated">Not covered: kept as stated</h2>
            <p className="note">
              Figures of things that results announcements do not print, or of other companies, by
              block.
            </p>
            <StatedList claims={stated} />
          </section>
        )}
        <p className="claim-files">
          These {matching.length} claims as a file:{' '}
          <a className="link" href={claimsFile(filter, pin, 'csv')}>
            CSV
          </a>{' '}
          <a className="link" href={claimsFile(filter, pin, 'json')}>
            JSON
          </a>
        </p>
      </div>
    </VintagePage>
  )
}
