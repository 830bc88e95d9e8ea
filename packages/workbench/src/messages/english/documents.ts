export const documents = {
  'documents.title': 'Documents',
  'documents.about':
    'Every source as it was received. Search in their full text; “words in quotes” stand in that order.',
  'documents.empty':
    'There is no document in this case yet. Add articles, reports or statements with recount add.',
  'documents.name': 'Document',
  'documents.publisher': 'Publisher',
  'documents.published': 'Published',
  'documents.year': 'Year published',
  'documents.claims': 'Claims',
  'documents.language': 'Language',
  'documents.mediaType': 'Media type',
  'documents.added': 'Added',
  'documents.lineage': 'Lineage',
  'documents.original': 'Original',
  'documents.counts': '{proposed} proposed, {accepted} accepted, {rejected} rejected',
  'documents.copied': '{n, plural, one {shares a source with # other} other {shares a source with # others}}',
  'documents.missing': 'Original missing',
  'documents.indexing':
    'The full text is being prepared: {done} of {total} documents. Until then titles, names and publishers are searched.',
  'documents.indexFailed':
    'The full text can’t be searched; titles, names and publishers are. Reason: {reason}',
} as const
