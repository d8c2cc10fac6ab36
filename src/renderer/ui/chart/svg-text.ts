/** A chart as a file of its own: what the page's style sheet gives it is written into it. */

/** Properties that a chart takes from the page. */
const TAKEN = ['fill', 'stroke', 'color', 'font-family', 'font-size', 'font-weight'] as const

/** The SVG of a chart with its colours and fonts inside, on its background. */
export function svgText(chart: SVGSVGElement, background: string): string {
  const copy = chart.cloneNode(true) as SVGSVGElement
  const originals = chart.querySelectorAll('*')
  copy.querySelectorAll('*').forEach((element, index) => {
    const style = getComputedStyle(originals[index]!)
    for (const property of TAKEN) {
      const value = element.getAttribute(property)
      if (value?.includes('var(') === true || value === 'currentColor') element.setAttribute(property, style.getPropertyValue(property))
    }
    element.removeAttribute('tabindex')
  })
  const own = getComputedStyle(chart)
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('style', `background: ${background}; color: ${own.color}; font-family: ${own.fontFamily.replaceAll('"', "'")}; font-size: ${own.fontSize}`)
  for (const name of ['tabindex', 'role', 'class']) copy.removeAttribute(name)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`
}
