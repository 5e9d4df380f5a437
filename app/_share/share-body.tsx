import { useState, useId } from 'react'
import { Icon } from '#app/_parts/icon.tsx'
import { usePublicUrl } from '#app/_parts/public-url.tsx'
import type { SharedPair } from '#app/_share/share-source.ts'
import { useCopying } from '#app/_share/use-copying.ts'
import { sayCaption } from '#lib/copy-for/citations'
import { describeCopied } from '#lib/copy-for/copied'
import {
  ADDRESSES,
  CITATIONS,
  FIGURE_DESTINATIONS,
  PICTURE_DESTINATIONS,
  type Destination,
} from '#lib/copy-for/destinations'
import {
  USUAL_CHOICES,
  type ShareChoices,
  CAPTIONS,
  SHARE_SIZES,
  SHARE_THEMES,
} from '#lib/copy-for/share-choices'
import type { SharedFigure } from '#lib/copy-for/shared-figure'
import { describePinPromise, namePin } from '#lib/pins/words'

function OptionGroup<Value extends string>({
  label,
  options,
  value,
  choose,
}: {
  label: string
  options: readonly { value: Value; label: string }[]
  value: Value
  choose: (value: Value) => void
}) {
  const name = useId()
  return (
    <div>
      <span className="control-label" id={name}>
        {label}
      </span>
      <div className="share-options" role="radiogroup" aria-labelledby={name}>
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => choose(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </div>
  )
}

/** Theme, size and caption of what is copied; on a phone behind a line that states them. */
function ShareOptions({
  choices,
  choose,
}: {
  choices: ShareChoices
  choose: (changes: Partial<ShareChoices>) => void
}) {
  const [open] = useState(() => matchMedia('(min-width: 720px)').matches)
  const words = [
    SHARE_THEMES.find(({ value }) => value === choices.theme),
    SHARE_SIZES.find(({ value }) => value === choices.size),
    CAPTIONS.find(({ value }) => value === choices.caption),
  ].map((option) => option?.label.toLowerCase())
  return (
    <details className="share-manner" open={open}>
      <summary>{`Theme ${words[0]}, ${words[1]}, ${words[2]} caption`}</summary>
      <div className="share-manner-groups">
        <OptionGroup
          label="Theme"
          options={SHARE_THEMES}
          value={choices.theme}
          choose={(theme) => choose({ theme })}
        />
        <OptionGroup
          label="Size"
          options={SHARE_SIZES}
          value={choices.size}
          choose={(size) => choose({ size })}
        />
        <OptionGroup
          label="Caption"
          options={CAPTIONS}
          value={choices.caption}
          choose={(caption) => choose({ caption })}
        />
      </div>
    </details>
  )
}

const UPDATES = 'Shows the latest figures each time it is opened. Numbers in it can change.'

/** The choice between a copy that updates and one that stays as it was known on a day. */
function PinCards({
  figure,
  pinned,
  choose,
}: {
  /** The figure as it is seen on the page. */
  figure: SharedFigure
  pinned: boolean
  choose: (pinned: boolean) => void
}) {
  const name = useId()
  const cards = [
    { value: false, label: 'Updates with new releases', words: UPDATES },
    {
      value: true,
      label: namePin(figure.asOf),
      words: describePinPromise(figure.asOf, figure.provisional),
    },
  ]
  return (
    <div className="pin-cards" role="radiogroup" aria-label="Update behavior">
      {cards.map(({ value, label, words }) => (
        <label key={label} className="pin-card">
          <input
            type="radio"
            name={name}
            checked={pinned === value}
            aria-labelledby={`${name}${value}`}
            aria-describedby={`${name}${value}-words`}
            onChange={() => choose(value)}
          />
          <b id={`${name}${value}`}>{label}</b>
          <span id={`${name}${value}-words`}>{words}</span>
        </label>
      ))}
    </div>
  )
}

/** A card for each of some places that a figure can be copied for. */
export function CopyCards({
  heading,
  destinations,
  done,
  waits,
  copy,
}: {
  heading: string
  destinations: readonly Destination[]
  /** Name of what was copied last; null for none. */
  done: string | null
  /** Name of what waits for its picture or its figures; null for none. */
  waits: string | null
  copy: (destination: Destination) => void
}) {
  return (
    <>
      <h3>{heading}</h3>
      <ul className="copy-cards">
        {destinations.map((destination) => {
          const { name, hint } = destination
          const copied = done === name
          const words = waits === name ? 'Fetching' : hint
          return (
            <li key={name}>
              <button
                type="button"
                className={copied ? 'done' : ''}
                onClick={() => copy(destination)}
              >
                {name} <span>{copied ? 'Copied' : words}</span>
                {copied && <Icon name="check" />}
              </button>
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** The picture as it will be pasted, its caption, and its size as it is set, half its pixels. */
function PicturePreview({ address, caption }: { address: string; caption: string }) {
  const [size, setSize] = useState<string | null>(null)
  return (
    <figure className="share-preview" hidden={size === ''}>
      {/* eslint-disable-next-line @next/next/no-img-element -- the very file that is copied */}
      <img
        src={address}
        alt="The picture that is copied"
        onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
          setSize(`${width / 2} × ${height / 2} pixels, drawn twice as fine`)
        }
        onError={() => setSize('')}
      />
      <figcaption>
        {caption} <small>{size}</small>
      </figcaption>
    </figure>
  )
}

/** Files in which the figure is a chart of the program, with its numbers and sources inside. */
const NATIVE = [
  { extension: 'docx', label: 'Word file' },
  { extension: 'pptx', label: 'PowerPoint file' },
] as const

/** What is chosen and copied of a figure. */
export function ShareBody({ pair }: { pair: SharedPair }) {
  const publicUrl = usePublicUrl()
  const [choices, setChoices] = useState<ShareChoices>(USUAL_CHOICES)
  const copying = useCopying(publicUrl)
  const { done, waits, said, byHand, copy, reset } = copying
  const copied = describeCopied(publicUrl, choices.pinned ? pair.pinned : pair.live, choices)
  const picture = copied.pictureIn(copied.theme, copied.size, copied.caption)
  const cards = { done, waits, copy: (where: Destination) => void copy(where, copied) }
  function choose(changes: Partial<ShareChoices>) {
    setChoices({ ...choices, ...changes })
    reset()
  }
  return (
    <>
      <PinCards
        figure={pair.pinned}
        pinned={choices.pinned}
        choose={(pinned) => choose({ pinned })}
      />
      <ShareOptions choices={choices} choose={choose} />
      <PicturePreview
        address={picture.slice(publicUrl.length)}
        caption={sayCaption(copied)}
        key={picture}
      />
      <CopyCards heading="Picture or frame for" destinations={PICTURE_DESTINATIONS} {...cards} />
      <CopyCards heading="Figures for" destinations={FIGURE_DESTINATIONS} {...cards} />
      <p className="share-said" role="status">
        {said}
      </p>
      {byHand !== null && (
        <textarea
          className="share-by-hand"
          aria-label="Text to copy"
          readOnly
          rows={5}
          spellCheck={false}
          value={byHand}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      )}
      <h3>Address</h3>
      {ADDRESSES.map((destination) => (
        <div key={destination.name} className="share-address">
          <span>{destination.name}</span>
          <input
            aria-label={`Address of the ${destination.name.toLowerCase()}`}
            readOnly
            spellCheck={false}
            value={destination.write(copied)['text/plain']}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
          <button type="button" onClick={() => void copy(destination, copied)}>
            <Icon name={done === destination.name ? 'check' : 'copy'} />
            Copy
          </button>
        </div>
      ))}
      <div className="share-cite" role="group" aria-labelledby="share-cite">
        <h3 id="share-cite">Citation</h3>
        {CITATIONS.map((citation) => (
          <button
            key={citation.name}
            type="button"
            className={`button${done === citation.name ? ' done' : ''}`}
            onClick={() => void copy(citation, copied)}
          >
            <Icon name={done === citation.name ? 'check' : 'copy'} />
            {citation.name}
          </button>
        ))}
      </div>
      <div className="share-cite" role="group" aria-labelledby="share-native">
        <h3 id="share-native">Native chart</h3>
        {NATIVE.map(({ extension, label }) => (
          <a key={extension} className="button" href={copied.fileIn(extension)}>
            <Icon name="download" />
            {label}
          </a>
        ))}
      </div>
    </>
  )
}
