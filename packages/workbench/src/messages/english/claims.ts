export const claims = {
  'claims.title': 'Claims',
  'claims.about': 'Each figure that a source gives, in the words it gave it in.',
  'claims.status': 'Standing',
  'claims.claimant': 'Who says so',
  'claims.count': 'How many',
  'claims.measure': 'Measure',
  'claims.victims': 'Victims',
  'claims.stance': 'Stance',
  'claims.place': 'Place',
  'claims.scope': 'About',
  'claims.asOf': 'As of',
  'claims.document': 'Document',
  'claims.sentence': 'Sentence',
  'claims.empty':
    'There is no claim in this case yet. Add documents with recount add, and what they say stands here.',
} as const
