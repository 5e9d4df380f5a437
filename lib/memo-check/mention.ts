/** A number that a text cites from us: `Cloud, June quarter 2023: CNY 25,065 million`. */
export interface Cited {
  name: string
  /** As written: `June quarter 2023`. */
  period: string
  value: string
}

/** What can be downloaded in place of something found. */
export type MentionFormat = 'png' | 'svg' | 'xlsx' | 'docx' | 'pptx'

/** A place in a document that shows a figure of ours, or a picture or workbook that is not. */
export interface Mention {
  kind: 'address' | 'citation' | 'picture' | 'workbook' | 'document'
  /** Where, in words: `slide 3`, `line 14`. */
  place: string
  /** Path and query of the figure; null where it is not ours. */
  address: string | null
  /** The kind of file it is; null for addresses and numbers. */
  format: MentionFormat | null
  /** The number, where it cites one. */
  cited: Cited | null
  /** The service that made it, where that has another address than this one. */
  maker: string | null
  /** Of a document of ours, the address of the API that answers it. */
  file: string | null
}

/** All mentions of one address, the first few in full. */
export interface FoundAddress {
  address: string
  mentions: Mention[]
  /** How many more there are. */
  more: number
}

/** Everything that was found in a document. */
export interface Findings {
  /** In the order of the document. */
  addresses: FoundAddress[]
  /** Addresses that were found and are not checked, for there are too many. */
  left: number
  /** Pictures, charts and workbooks without our marks, and addresses of the same form elsewhere. */
  strangers: { name: string; place: string }[]
  strangersLeft: number
  /** Links to other services. */
  elsewhere: number
  /** Documents of ours that this one is, or has inside. */
  documents: Mention[]
  /** What was not read, in sentences. */
  notes: string[]
}

/** The most addresses that are checked of one document, and mentions that are kept of each. */
export const ADDRESS_CAP = 200
const MENTION_CAP = 12
const STRANGER_CAP = 100

/** Gathers what is found, each address once. */
export class Gathering {
  private addresses = new Map<string, FoundAddress>()
  private others = new Set<string>()
  private strangers: Findings['strangers'] = []
  private strangersLeft = 0
  private elsewhere = 0
  private documents: Mention[] = []
  private notes = new Set<string>()

  /** Adds a mention of ours. */
  add(mention: Mention): void {
    const { address } = mention
    if (mention.kind === 'document') this.documents.push(mention)
    if (address === null) return
    const known = this.addresses.get(address)
    if (!known) {
      if (this.addresses.size >= ADDRESS_CAP) this.others.add(address)
      else this.addresses.set(address, { address, mentions: [mention], more: 0 })
    } else if (known.mentions.length < MENTION_CAP) known.mentions.push(mention)
    else known.more += 1
  }

  /** Adds something without our marks. */
  addStranger(name: string, place: string): void {
    if (this.strangers.length < STRANGER_CAP) this.strangers.push({ name, place })
    else this.strangersLeft += 1
  }

  /** Counts a link to another service. */
  countElsewhere(): void {
    this.elsewhere += 1
  }

  /** Says something once. */
  note(sentence: string): void {
    this.notes.add(sentence)
  }

  /** What was found. */
  finish(): Findings {
    return {
      addresses: [...this.addresses.values()],
      left: this.others.size,
      strangers: this.strangers,
      strangersLeft: this.strangersLeft,
      elsewhere: this.elsewhere,
      documents: this.documents,
      notes: [...this.notes],
    }
  }
}
