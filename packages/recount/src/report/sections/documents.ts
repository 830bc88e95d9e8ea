import type { ReportDocument } from '../../report-input.ts'
import type { CaseView } from '../case-view.ts'
import { sayDay } from '../dates.ts'
import { html, type Html } from '../html.ts'
import { foldRest } from '../long-list.ts'
import { sayNumber, saySize } from '../wording.ts'

const SHOWN = 60

/** Every document of the case, those without any claim too, with the hash that names its bytes. */
export function renderDocuments(view: CaseView): Html {
  const counts = new Map(
    [...Map.groupBy(view.input.claims, ({ claim }) => claim.document)].map(([id, own]) => [id, own.length]),
  )
  const rows = view.input.documents.map((document) => renderRow(document, counts.get(document.id) ?? 0, view))
  return html`<section id="documents" aria-labelledby="documents-title">
    <h2 id="documents-title">Documents</h2>
    <p class="lead">
      Each is named by the SHA-256 of its bytes as received; <code>sha256sum</code> gives the same on your
      copy.
    </p>
    ${rows.length === 0 && html`<p>No document has been added.</p>`}
    ${
      rows.length > 0 &&
      foldRest(
        rows,
        SHOWN,
        'documents',
        (pieces) =>
          html`<table class="cards documents">
            <caption class="unseen">
              The documents of the case
            </caption>
            <thead>
              <tr>
                <th scope="col">Document</th>
                <th scope="col">Publisher</th>
                <th scope="col">Published</th>
                <th scope="col">Language</th>
                <th scope="col">Size</th>
                <th scope="col">Claims</th>
              </tr>
            </thead>
            <tbody>
              ${pieces}
            </tbody>
          </table>`,
      )
    }
  </section> `
}

function renderRow(document: ReportDocument, claims: number, view: CaseView): Html {
  const { id, name, title, publisher, published, url, language, mediaType, size } = document
  const anchor = view.anchors.document(id)
  return html`<tr id="${anchor}">
    <th scope="row">
      <bdi dir="auto">${title ?? name}</bdi
      ><span class="note"
        >${title !== null && html`<bdi>${name}</bdi>, `}${mediaType}${url !== null && html`<br />${renderUrl(url)}`}</span
      ><code class="hash">${id}</code>
    </th>
    <td><bdi>${publisher ?? 'not known'}</bdi></td>
    <td>${published === null ? 'not known' : sayDay(published)}</td>
    <td>${language ?? 'not known'}</td>
    <td>${saySize(size)}</td>
    <td>${claims === 0 ? 'none found' : html`<a href="#${anchor}-figures">${sayNumber(claims)}</a>`}</td>
  </tr> `
}

/** Only addresses of the web become links: a source chooses its own address, and `javascript:` is one. */
function renderUrl(url: string): Html {
  if (!/^https?:\/\/[^\s]+$/i.test(url)) return html`<bdi>${url}</bdi>`
  return html`<a class="outside" href="${url}" rel="noopener noreferrer nofollow"><bdi>${url}</bdi></a>`
}
