import { useId, useState } from 'react'
import { CAPTIONS, SHARE_SIZES, SHARE_THEMES, type ShareChoices } from '#lib/copy-for/share-choices'

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
export function ShareOptions({
  choices,
  choose,
}: {
  choices: ShareChoices
  choose: (changes: Partial<ShareChoices>) => void
}) {
  const [open] = useState(() => matchMedia('(min-width: 752px)').matches)
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
