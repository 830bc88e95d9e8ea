/**
 * What the page does beyond HTML, where a browser runs it: opens what a link leads into, opens lists for printing, and
 * filters the figures. It reads nothing but the page.
 */
export const script = `(() => {
  'use strict'
  const reveal = () => {
    const target = document.getElementById(location.hash.slice(1))
    if (!target) return
    let folded = false
    for (let at = target; at; at = at.parentElement) {
      if (at.tagName === 'DETAILS' && !at.open) { at.open = true; folded = true }
    }
    if (folded) target.scrollIntoView()
  }
  addEventListener('hashchange', reveal)
  reveal()
  let opened = []
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details.more:not([open]), details.source:not([open])')]
    for (const list of opened) list.open = true
  })
  addEventListener('afterprint', () => {
    for (const list of opened) list.open = false
  })
  const form = document.getElementById('filter')
  if (!form) return
  const claims = [...document.querySelectorAll('.claim')]
  const texts = claims.map((claim) => claim.textContent.toLowerCase())
  form.hidden = claims.length < 2
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('input', () => {
    const words = form.words.value.trim().toLowerCase()
    const status = form.status.value
    const wanted = words !== '' || status !== ''
    let found = 0
    claims.forEach((claim, at) => {
      const fits = texts[at].includes(words) && (status === '' || claim.querySelector('.mark').textContent.includes(status))
      claim.hidden = !fits
      if (fits) found += 1
    })
    for (const source of document.querySelectorAll('details.source')) {
      source.hidden = wanted && !source.querySelector('.claim:not([hidden])')
      if (wanted && !source.hidden) source.open = true
    }
    form.found.value = wanted ? found + ' of ' + claims.length : ''
  })
})()
`
