import { Link } from '@tanstack/react-router'
import { say, sayCode } from '../../messages/say.ts'
import { findOne } from '../../search-params.ts'
import { useAnswer } from '../../server/use-answer.ts'
import { useTableSearch } from '../../table/table-search.ts'
import { sayCoordinates } from './place-words.ts'

/** What a name can mean in the gazetteer: the world's places and the case's own, likeliest first. */
export function GazetteerSearch() {
  const [search, change] = useTableSearch()
  const words = findOne(search, 'find') ?? ''
  return (
    <div className="gazetteer">
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault()
          change({ find: String(new FormData(event.currentTarget).get('find') ?? '') })
        }}
      >
        <input
          type="search"
          name="find"
          className="field"
          dir="auto"
          aria-label={say('places.find')}
          placeholder={say('places.find')}
          defaultValue={words}
        />
        <button type="submit" className="button">
          {say('places.find.go')}
        </button>
      </form>
      {words !== '' && <Found words={words} />}
    </div>
  )
}

function Found({ words }: { readonly words: string }) {
  const { data } = useAnswer('searchPlaces', { query: { q: words } })
  if (data === undefined) return <p className="soft">{say('shell.loading')}</p>
  if (data.places.length === 0) return <p className="soft">{say('places.find.none', { name: words })}</p>
  return (
    <ul className="found-places" aria-label={say('places.found')}>
      {data.places.map(({ id, name, kind, within, latitude, longitude }) => (
        <li key={id}>
          <Link
            to={'/actors' as string}
            search={{ tab: 'places', open: id, find: words } as never}
            dir="auto"
          >
            {name}
          </Link>{' '}
          <span className="soft" dir="auto">
            {[sayCode('placeKind', kind), ...within.map((one) => one.name ?? one.id)].join(', ')}
          </span>{' '}
          <span className="soft small number">{sayCoordinates(latitude, longitude)}</span>
        </li>
      ))}
    </ul>
  )
}
