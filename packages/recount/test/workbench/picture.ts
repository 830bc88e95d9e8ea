import type { Browser, Locator } from 'playwright-core'

/** What the pixels of an element are. */
export interface Picture {
  readonly width: number
  readonly height: number
  /** How many different colours there are, told apart by sixteen steps a channel. */
  readonly colours: number
  /** The smallest box around the pixels of the colour that was looked for; null where there is none. */
  readonly box: {
    readonly left: number
    readonly top: number
    readonly right: number
    readonly bottom: number
  } | null
}

/** How far a channel may be off: rounding, and the edges of shapes. */
const tolerance = 3

/** Takes a picture of an element and looks at its pixels, in a page of its own: the workbench's policy would not let it. */
export async function takePicture(
  browser: Browser,
  element: Locator,
  colour: readonly [number, number, number] = [0, 0, 0],
): Promise<Picture> {
  const bytes = await element.screenshot()
  const page = await browser.newPage()
  try {
    return await page.evaluate<Picture>(readScript(bytes.toString('base64'), colour))
  } finally {
    await page.close()
  }
}

function readScript(base64: string, [red, green, blue]: readonly [number, number, number]): string {
  return `(async () => {
    const image = new Image()
    image.src = 'data:image/png;base64,${base64}'
    await image.decode()
    const { width, height } = image
    const context = new OffscreenCanvas(width, height).getContext('2d')
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, width, height)
    const colours = new Set()
    let box = null
    for (let at = 0; at < data.length; at += 4) {
      const [r, g, b] = [data[at], data[at + 1], data[at + 2]]
      colours.add((r >> 4) * 256 + (g >> 4) * 16 + (b >> 4))
      if (Math.max(Math.abs(r - ${red}), Math.abs(g - ${green}), Math.abs(b - ${blue})) > ${tolerance}) continue
      const x = (at / 4) % width
      const y = Math.floor(at / 4 / width)
      box ??= { left: x, right: x, top: y, bottom: y }
      box = {
        left: Math.min(box.left, x),
        right: Math.max(box.right, x),
        top: Math.min(box.top, y),
        bottom: Math.max(box.bottom, y),
      }
    }
    return { width, height, colours: colours.size, box }
  })()`
}
