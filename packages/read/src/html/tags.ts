import type { SectionKind } from '@recount/claims'

/** An element's attributes as the parser gives them, names in lower case. */
export type Attributes = Readonly<Record<string, string>>

/** Elements whose text nobody sees as text. */
export const unseen = new Set(
  'script style template noscript svg iframe object canvas audio video select datalist textarea title math'.split(
    ' ',
  ),
)

export const voidTags = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)

/** Elements around which the text breaks: 2 is a paragraph, 1 a line. Cells of a row are kept on it. */
const breaks = new Map<string, 1 | 2>([
  ...'address article aside blockquote body center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend main menu nav ol p pre section summary table tbody tfoot thead caption ul'
    .split(' ')
    .map((name) => [name, 2] as const),
  ...'br dd dt li tr button option'.split(' ').map((name) => [name, 1] as const),
])

/** How far an element keeps its text from what surrounds it: 0 not at all, 1 a line, 2 a paragraph. */
export function breakOf(name: string): 0 | 1 | 2 {
  return breaks.get(name) ?? 0
}

export function isCell(name: string): boolean {
  return name === 'td' || name === 'th'
}

const byName: Readonly<Record<string, SectionKind>> = {
  nav: 'navigation',
  footer: 'navigation',
  button: 'navigation',
  aside: 'related',
  figcaption: 'caption',
}

const byRole: Readonly<Record<string, SectionKind>> = {
  navigation: 'navigation',
  search: 'navigation',
  contentinfo: 'navigation',
  dialog: 'navigation',
  complementary: 'related',
}

/** First words of class names and ids, in the order they are tried. */
const byClass: readonly (readonly [RegExp, SectionKind])[] = [
  [/^(?:comments?|commentlist|respond|disqus|disqus_thread|replies)(?:$|[-_])/, 'comments'],
  [
    /^(?:related|recommended|recommendations?|recirc|most-?read|most-?popular|popular|trending|also-?like|see-?also|read-?also|more-?stories|more-?news|outbrain|taboola|sidebar|teasers?)(?:$|[-_])/,
    'related',
  ],
  [
    /^(?:nav|navbar|navigation|menu|breadcrumbs?|share|sharing|sharedaddy|social|cookies?|consent|gdpr|newsletter|subscribe|subscription|signup|footer|masthead|advert|advertisement|ads?|sponsored|toolbar|pagination|pager|skip-?link|popup|modal|paywall)(?:$|[-_])/,
    'navigation',
  ],
  [
    /^(?:wp-caption-text|caption|image-caption|photo-caption|photo-credit|image-credit|media-caption)$/,
    'caption',
  ],
  [/^(?:byline|author|authors|author-name|copyright|post-author|article-author)$/, 'credit'],
  [/^(?:tags?|tag-?list|tag-?links|post-?tags|article-?tags|keywords|topics)$/, 'keywords'],
]

/** These wrap whole articles whatever their classes say ("comments-open", "tag-syria"). */
const wrappers = new Set(['html', 'body', 'main', 'article'])

function kindByClass(attributes: Attributes): SectionKind | undefined {
  const names = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`
    .slice(0, 400)
    .toLowerCase()
    .split(/\s+/)
  for (const [pattern, kind] of byClass) if (names.some((name) => pattern.test(name))) return kind
  return undefined
}

function isHidden(attributes: Attributes): boolean {
  return 'hidden' in attributes || /display\s*:\s*none/i.test(attributes['style']?.slice(0, 400) ?? '')
}

/** What an element's name, role or class says its content is; undefined for most. Hidden text counts as navigation. */
export function findToldKind(name: string, attributes: Attributes): SectionKind | undefined {
  if (wrappers.has(name)) return undefined
  if (isHidden(attributes)) return 'navigation'
  return byName[name] ?? byRole[attributes['role'] ?? ''] ?? kindByClass(attributes)
}
