/** What stands in the place of an article. */
export type WallKind = 'login' | 'consent' | 'script' | 'missing' | 'limit' | 'robot'

/** By what the sentences of a wall are known, in one language. A sentence that matches is the wall's as a whole. */
export interface WallWords {
  readonly language: string
  readonly kind: WallKind
  /** What the page is, in words that follow "it is". */
  readonly says: string
  readonly pattern: RegExp
}

/**
 * The words of walls. They speak to the reader or name the page itself; what a report may say of others ("the site asked
 * its readers to log in") does not match. For another language, add rows.
 */
export const wallWords: readonly WallWords[] = [
  {
    language: 'en',
    kind: 'login',
    says: 'a page that asks for a login or a subscription',
    pattern:
      /\b(?:(?:please|you (?:must|need to|have to)|to (?:continue|read|access|view|keep)\b.{0,60}?,?) (?:be )?(?:log(?:ged)?[ -]?in|sign(?:ed)?[ -]?(?:in|up)|register|subscribe)|(?:log|sign) in (?:to (?:continue|read|your|view|access|unlock)|with|or (?:register|subscribe|create))|subscribe (?:now )?to (?:continue|read|keep|unlock|access|get)|(?:already|not yet) (?:a|an) (?:subscriber|member)|already have an account|don['’]?t have an account|forgot(?:ten)? (?:your|my) password|(?:article|content|story|page) is (?:only |exclusively )?(?:for|available to|reserved for) (?:our )?(?:\w+ )?(?:subscribers|members)|subscribers?[- ]only (?:article|content|story)|create (?:a|your) (?:free )?account|start your (?:free )?trial|cancel (?:any ?time|at any time)|choose your (?:plan|subscription)|unlock this (?:article|story))\b/iu,
  },
  {
    language: 'en',
    kind: 'consent',
    says: 'a page that asks for consent to cookies',
    pattern:
      /^(?:accept|reject|allow) all[.!]?$|\b(?:(?:we|our|your|you|this (?:web)?site)\b.{0,120}\b(?:cookies?|consent choices|personal data|privacy (?:policy|settings|choices)|legitimate interests?)|(?:accept|reject|manage|allow) (?:all )?(?:cookies|preferences|options|my choices)|(?:cookie|privacy) (?:settings|preferences|policy|notice)|(?:we|we and our|our) (?:\d+ )?partners\b.{0,160}\b(?:store|process|access|use)|store and\/?(?:or)? access information on a device|personali[sz]ed (?:ads|advertising|content)\b.{0,80}\b(?:measurement|audience|content)|withdraw your consent|before you continue to)\b/iu,
  },
  {
    language: 'en',
    kind: 'script',
    says: 'a page that asks for JavaScript',
    pattern:
      /\b(?:(?:enable|turn on|activate|requires?|needs?|without) (?:java ?script|cookies)|java ?script (?:is|must be|has been|appears to be) (?:currently )?(?:disabled|turned off|enabled|required|not (?:enabled|available|supported))|(?:your|this) browser (?:does not|doesn['’]t|is not|isn['’]t|is no longer) support(?:ed)?|update your browser)\b/iu,
  },
  {
    language: 'en',
    kind: 'missing',
    says: 'a page that says that there is none',
    pattern:
      /^not found[.!]?$|\b(?:page (?:(?:was|could|can) ?not (?:be )?found|not found|(?:you(?:['’]re| are| were)?|that you(?:['’]re| are| were)?)\b.{0,40}\b(?:looking for|requested|trying to)\b.{0,80}\b(?:not|no longer|moved|removed|doesn['’]t|cannot|can['’]t|couldn['’]t)|(?:does not|doesn['’]t|no longer) exists?)|(?:couldn['’]t|could not|can['’]t|cannot) find (?:that|the|this) (?:page|article|story)|(?:error )?404(?: error)?(?:[ :–-]+not found)?[.:!]?$|(?:this|the) (?:article|story|content|page) (?:is|has been) (?:no longer available|removed|deleted|unavailable)|return to (?:the )?home ?page|go back to (?:the )?home ?page|check the (?:url|address) (?:and|for)|internal server error|service unavailable)\b/iu,
  },
  {
    language: 'en',
    kind: 'limit',
    says: 'a page that says how many articles may be read',
    pattern:
      /\b(?:you(?:['’]ve| have)? (?:reached|used|read|hit|exceeded) (?:(?:up )?(?:all )?(?:of )?)?(?:your|the|our)? ?(?:\w+ )?(?:last |final )?(?:free )?(?:articles?|story|stories|limit|article limit)|your (?:monthly |free |weekly )*(?:article )?limit|article limit reached|\d+ free articles? (?:left|remaining|this month)|last free article)\b/iu,
  },
  {
    language: 'en',
    kind: 'robot',
    says: 'a page that asks whether a person is reading',
    pattern:
      /^access denied[.!]?$|\b(?:(?:verify|confirm|prove|check(?:ing)?)(?: that| if| whether)? you(?:['’]re| are) (?:a |not a )?(?:human|robot|person)|are you a robot|complete the (?:captcha|security check)|checking your browser|unusual traffic|access to this (?:page|site|website) (?:has been |is )?denied|ddos protection|ray id)\b/iu,
  },
]
