import { Icon, type IconName } from '#app/_parts/icon.tsx'

/** An action under a figure, as a link: `Download`. Buttons take the class `action` too. */
export function ActionLink({ icon, href, text }: { icon: IconName; href: string; text: string }) {
  return (
    <a className="action" href={href}>
      <Icon name={icon} />
      {text}
    </a>
  )
}
