// What a node of a page is. Parsers of pages do not know `parentElement`.

const ELEMENT_NODE = 1
const TEXT_NODE = 3

export function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT_NODE
}

export function isText(node: Node): boolean {
  return node.nodeType === TEXT_NODE
}

/** The element around a node; null around the whole page. */
export function parentOf(node: Node): Element | null {
  const parent = node.parentNode
  return parent && isElement(parent) ? parent : null
}
