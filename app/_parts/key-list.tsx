import '#app/_parts/key-list.css'
import { KEY_GROUPS } from '#lib/site/keys'

/** The keys of the site, place by place. */
export function KeyList() {
  return KEY_GROUPS.map(({ where, keys }) => (
    <section key={where} className="key-group">
      <h3>{where}</h3>
      <dl>
        {keys.map(([names, does]) => (
          <div key={`${names} ${does}`}>
            <dt>
              {names.split(', ').map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  ))
}
