// Markup by template: nothing that is put in can leave its place, and what is markup already stays as it is.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { betweenTags, escaped, Markup, markup } from '../../src/pages/frame/markup.ts'

describe('markup', () => {
  test('escapes every value, between tags and in attributes', () => {
    const hostile = `"><script>alert('&')</script>`
    expect(`${markup`<a title="${hostile}">${[hostile]}</a>`}`).toBe(
      '<a title="&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;">' +
        '&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;</a>',
    )
  })

  test('no text can hold a tag, an end of an attribute or an entity of its own', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', ';', '#', '😀') }),
        (text) => {
          const [safe, between] = [escaped(text), betweenTags(text)]
          expect(safe).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/)
          expect(between).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/)
          expect([decoded(safe), decoded(between)]).toEqual([text, text])
        },
      ),
    )
  })

  test('leaves out what is nothing, and writes numbers and lists', () => {
    expect(`${markup`${null}${undefined}${false}${0}${[1, [2]]}`}`).toBe('012')
  })

  test('takes markup and elements as they are, and stands in elements as it is', () => {
    const inner = markup`<b>${'<'}</b>`
    expect(`${markup`<p>${inner}${<i>{'<'}</i>}</p>`}`).toBe('<p><b>&lt;</b><i>&lt;</i></p>')
    expect(String(<p>{new Markup('<b></b>')}</p>)).toBe('<p><b></b></p>')
  })
})

function decoded(text: string): string {
  const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
  return text.replace(/&(.+?);/g, (_, name: string) => signs[name] ?? '')
}
