// Runs before the first paint, so that a chosen theme or direction does not flash.
const root = document.documentElement
const chosen = (name) => {
  try {
    return localStorage.getItem(`recount.${name}`)
  } catch {
    return null
  }
}
const theme = chosen('theme')
if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
if (chosen('direction') === 'rtl') root.dir = 'rtl'
