/**
 * The words by which scraped pages give away what is not the article. Each pattern is anchored and bounded, and is
 * only ever run on a block's core (at most 600 characters). A pattern says what a line looks like; what follows decides.
 */

/** A line that only introduces links to other stories. */
export const relatedHeading =
  /^(?:related(?: (?:news|stor(?:y|ies)|articles?|posts?|topics?|content|links?|coverage|reading|items?|reports?|videos?))?|(?:to )?read (?:more|also|next|on)|see (?:also|more)|also (?:read|see|on (?:the |this |our )?(?:web ?)?(?:site|page))|more (?:news|stories|headlines|articles|posts|like this|to read)|(?:recent|top|popular|featured|trending|similar) (?:news|stories|headlines|articles|posts|topics|videos?)|(?:you )?(?:may|might) (?:also )?(?:like|be interested(?: in)?|enjoy)|recommended(?: (?:for you|stories|reading|articles))?|most (?:read|popular|viewed|shared|commented|watched)(?: \w{1,12}){0,3}|don['’]t miss|must[- ]reads?|editor['’]?s['’]? (?:picks?|choice)|what to read next|up next|keep reading|further reading|trending(?: now)?|popular|from (?:the|our) (?:web|archives?)|around the web|sponsored(?: (?:content|links?))?|promoted(?: (?:content|stories|links?))?|next (?:article|story|post)|previous (?:article|story|post)|اقر(?:أ|ا|أوا|ؤوا) (?:أيضا|أيضاً|أيضًا|المزيد)|مواضيع ذات صلة|أخبار ذات صلة|(?:lee|lea) también|te puede interesar|noticias relacionadas|lire aussi|à lire aussi|sur le même sujet)\s*[:：.…|»>–—-]{0,3}$/i

/** Words that may as well be a subheading of the article: links only when two or more follow and no prose after them. */
export const relatedMaybe =
  /^(?:more (?:from|on|in|about) .{1,60}|in (?:other|related) news|(?:the )?latest(?: (?:news|stories|headlines|updates?|reports))?|other (?:news|stories|reports)|also in .{1,40}|elsewhere)\s*[:：.–—-]?$/i

/** A link with its introduction in one line ("Read more: …"). */
const relatedInline =
  /^(?:related(?: (?:news|stor(?:y|ies)|articles?|posts?|links?|coverage))?|(?:to )?read (?:more|also|next)|see also|also (?:read|see)|must read|don['’]t miss|up next|next (?:article|story|post)|previous (?:article|story|post)|اقر[أا] (?:أيضا|أيضاً|أيضًا|المزيد)|lee también|lire aussi)\s*[:：|»>–—-]\s{0,3}\S|^(?:READ|WATCH|LISTEN|SEE|VIDEO|GALLERY|MORE)\s*[:|»]\s{0,3}\S/
const relatedInlineCased = /^[A-Z]/

/** Is it a one-line link? Read without regard to case except for the shouted verbs. */
export function isRelatedInline(core: string): boolean {
  if (relatedInline.test(core)) return true
  return relatedInlineCased.test(core) && relatedInline.test(core.slice(0, 24).toLowerCase() + core.slice(24))
}

/** After these the article is over. */
export const commentForm =
  /^(?:leave (?:a|your) (?:reply|comments?)\b|(?:post|add|write|submit) (?:a|your) comments?\b|your e-?mail address will not be published|required fields are marked|be the first to (?:comment|leave)|comments are (?:closed|disabled|off)|sorry, the comment form|to comment, log in|(?:log|sign) in to (?:comment|reply|leave|post)|you must be logged in|cancel reply|notify me of (?:new|follow)|save my name, e-?mail|this site uses akismet|join the (?:conversation|discussion)\b|اترك (?:تعليقا|ردا|رد)|deja un comentario|laisser un commentaire)/i

/** A comments heading: at the top of a page it is only a link. "Response to the attack" is a heading of the article's own. */
export const commentHeading =
  /^(?:(?:(?:readers?['’]? |user |view |show |all )?comments|comment)\s*[:.]?|(?:comments?|responses?|replies)\s*[([]\d{1,5}[)\]]|\d{1,5} (?:comments?|responses?|replies|thoughts)(?: (?:to|on) .{1,120})?\s*[:.]?)$/i

const networks =
  '(?:facebook|twitter|x|instagram|telegram|whatsapp|youtube|google news|linkedin|reddit|pinterest|tiktok|flipboard|e-?mail)'

/** Lines that are furniture of the page, word for word. */
export const furniture = new RegExp(
  `^(?:home|menu|search|close|share|tweet|pin(?: it)?|print|save|copy link|${networks}|loading|advertisements?|skip to (?:main |the )?(?:content|navigation)|back to (?:the )?top|top|prev(?:ious)?|subscribe(?: now| today)?|sign (?:in|up)(?: now)?|log ?in|register|donate|contact us|about us|privacy policy|terms (?:of (?:use|service)|and conditions)|(?:story|article|continue(?:s)? reading|scroll) (?:continues|below|to continue)(?: below)?(?: (?:the )?advertisement)?|continue reading|(?:\\d{1,6} )?(?:shares?|likes?|views?)|view (?:all|gallery)|page \\d{1,3} of \\d{1,3}|\\d{1,3} min(?:ute)?s? read|(?:play|pause|mute)(?: video)?|listen(?: to this article)?|related tags|font size|text size|a a a|كلمات مفتاحية|شارك|طباعة)\\s*[:.…+-]{0,3}$|^share (?:this|on|via|with|article|story)\\b.{0,60}$|^(?:e-?mail|print) (?:this|to a friend|article).{0,30}$|^click (?:here|to) .{1,80}$`,
  'i',
)

/** Sentences that ask the reader for something; unmistakable by their vocabulary, full stop or not. */
export const solicitation = new RegExp(
  `^(?:we (?:and our partners )?use cookies|this (?:web)?site uses cookies|by (?:continuing|clicking|subscribing|signing up|using (?:this|our) (?:web)?site)|(?:accept|reject|manage) (?:all )?cookies|sign up (?:for|to)\\b.{0,80}(?:newsletter|alerts?|inbox|brief(?:ing)?|updates?|e-?mails?)|subscribe to\\b|get (?:the|our|all)\\b.{0,80}(?:newsletter|inbox|app\\b|alerts)|follow (?:us|\\S{1,20}(?: \\S{1,20})?) on ${networks}|like us on|(?:join|find) (?:us|our)\\b.{0,30}${networks}|download (?:the|our)\\b.{0,40}\\bapp\\b|(?:please )?enable javascript|you need to enable javascript|your browser does not support|(?:support|donate to) (?:our|independent) journalism|please consider (?:a donation|donating|supporting)|.{1,30}website can also be accessed\\b)`,
  'i',
)

/** Rights, sources, addresses. */
export const rights =
  /^(?:©|\(c\)\s|copyright\s*(?:©|\(c\)|\d{4}|by\b|reserved)|all rights reserved|our standards\b|end(?:s|\/)?$|-?30-?$|#{2,}$|<?https?:\/\/\S+>?$|\S+@\S+\.\S+$|(?:for (?:more|further) information|media contacts?|press contacts?)\b.{0,40}contact|(?:media|press) contacts?\b)|\ball rights reserved\.?$|[|·•]\s?©\s?(?:19|20)\d\d\b.{0,40}$/i

/** `Source: …`, `Via …`: only with names after it. */
export const sourceLine =
  /^(?:sources?|via|credits?|agenc(?:y|ies)|author|written by|posted by|published by)\s*[:：]\s*\S/i

/** `Reporting by …; editing by …`. */
export const workLine =
  /^[([]?(?:additional |with )?(?:reporting|editing|writing|written|compiled|translated|translation|edited|graphics?|words) (?:and editing )?by\b/i

export const bylineStart = /^(?:by|from|BY)\s+(?=[\p{Lu}"“])/iu

/** A line about a picture. */
export const pictureLine =
  /^[([]?\s?(?:(?:representational|representative|illustrative|illustration|file|archive|stock|handout|undated|representation)\s+(?:photos?|images?|pictures?|footage|photograph)\b|(?:photos?|images?|pictures?|pic|photograph(?:y|s)?|photo credit|image credit|credit|caption|video|screen ?grab|screenshot)\s*(?::|by\b|courtesy|credit|source|\/|©)|photos?\s*[)\]]?$|(?:ap|afp|epa|getty)\s+(?:photo|images)\b|file\s+[A-Z][\w./-]{1,20}$)/i

/** A sentence about the picture it stands under. */
export const pictureSentence =
  /\bin this (?:(?:file|undated|recent|handout|archive|aerial|satellite|combination|still) ){0,3}(?:photo|photograph|picture|image|screen ?grab)\b/i

/** A picture's credit at the end of its caption. */
export const pictureEnd =
  /(?:[([](?:(?:file|courtesy|handout|undated)\s+)?(?:photos?|images?|pictures?|credit|source photo|ap photo|afp photo|getty)\b[^()[\]]{0,60}[)\]]|\b(?:getty images|shutterstock|ap photo(?:\/[\w .'-]{1,30})?|(?:afp|reuters|epa|anadolu)\/[A-Z][\w .'-]{1,30}|(?:file|representational) photo))\.?$/i

export const keywordLabel =
  /^(?:tags?|key ?words?|topics?|filed under|labels?|categor(?:y|ies)|hashtags?|tagged(?: with| as)?|وسوم|الكلمات المفتاحية)\s*[:：]/i

/** Stamps of a press release. */
export const releaseStamp =
  /^(?:for immediate release|immediate release|press release|news release|(?:news |press )?release (?:no\.?|number|#).{0,30}|(?:updated |posted |published )?\d{1,3} (?:minutes?|mins?|hours?|days?|weeks?) ago)\s*\.?$/i

/** Where a line that holds the whole page may be cut: words that begin boilerplate and nothing else. */
export const pageCut =
  /(?:Leave a (?:Reply|Comment)\b|Your email address will not be published|Related (?:[Nn]ews|[Ss]tories|[Aa]rticles|[Pp]osts) ?:|Read (?:[Mm]ore|[Aa]lso|[Nn]ext) ?:|See [Aa]lso ?:|You (?:[Mm]ay|[Mm]ight) [Aa]lso [Ll]ike|Most [Rr]ead\b|(?:Tags|Keywords|Filed under) ?:|Share [Tt]his(?: article)? ?:|All [Rr]ights [Rr]eserved|Copyright ©|© ?(?:19|20)\d\d|Sign up for our|Follow us on |(?:Representational|Representative|File) (?:photo|image)\.)/g
