import { describe, expect, test } from "vitest";
import { cleanSvg, writeSvg } from "./clean-svg.server";

const drawing = `<?xml version="1.0" encoding="UTF-8"?>
<!-- drawn by hand -->
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 300">
  <defs><marker id="tip" orient="auto" refX="5" refY="5"><path class="ink" d="M0 0L5 5z"/></marker></defs>
  <path class="stroke-ink" d="M 10 10 H 90" marker-end="url(#tip)" stroke-width='3' fill="none"/>
  <text class="ink" x="10" y="40" font-size="22" text-anchor="middle">{cell} 3.7 V &amp; LiPF<tspan dy="4">6</tspan></text>
</svg>
`;
const words = {
  prefix: "fig-a",
  title: 'The "cell"',
  describedBy: "fig-a-text",
  labels: { cell: "<kenno> & Co" },
};

function faultsOf(inside: string) {
  const result = cleanSvg(`<svg viewBox="0 0 9 9">\n${inside}\n</svg>`);
  return result.ok ? [] : result.faults.map(({ line, problem }) => ({ line, problem }));
}

describe("v5.0.0-1.3.4 figures", () => {
  test("a good drawing comes out named, its labels filled and escaped, its ids its own", () => {
    const result = cleanSvg(drawing);
    if (!result.ok) throw new Error(JSON.stringify(result.faults));
    expect(result.svg.labels).toEqual(["cell"]);
    expect(writeSvg(result.svg, words)).toBe(
      '<svg role="img" aria-labelledby="fig-a-title" aria-describedby="fig-a-text" viewBox="0 0 720 300">' +
        '<title id="fig-a-title">The &quot;cell&quot;</title>' +
        '<defs><marker id="fig-a-tip" orient="auto" refX="5" refY="5"><path class="ink" d="M0 0L5 5z"></path></marker></defs>' +
        '<path class="stroke-ink" d="M 10 10 H 90" marker-end="url(#fig-a-tip)" stroke-width="3" fill="none"></path>' +
        '<text class="ink" x="10" y="40" font-size="22" text-anchor="middle">&lt;kenno&gt; &amp; Co 3.7 V &amp; LiPF' +
        '<tspan dy="4">6</tspan></text></svg>',
    );
  });

  test.each([
    "<script>alert(1)</script>",
    "<foreignObject><body/></foreignObject>",
    '<a href="javascript:alert(1)"><rect/></a>',
    '<use href="#x"/>',
    '<image href="https://evil.example/x.png"/>',
    "<style>*{}</style>",
    '<animate attributeName="href"/>',
    '<set attributeName="onclick"/>',
    "<svg/>",
    '<rect onload="alert(1)"/>',
    '<rect style="fill:red"/>',
    '<rect fill="red"/>',
    '<rect fill="url(https://evil.example/#x)"/>',
    '<rect fill="url(#nowhere)"/>',
    '<rect class="ink danger"/>',
    '<rect xlink:href="x"/>',
    '<rect x="1" x="2"/>',
    '<rect constructor="1"/>',
    '<path d="M0 0 url(x)"/>',
    '<g transform="url(x)"/>',
    "<rect>text</rect>",
    "<text>avoin teksti</text>",
    "<text>{Not a label}</text>",
    "<![CDATA[ x ]]>",
    '<?xml-stylesheet href="x"?>',
    "<!ENTITY x 'y'>",
    "<rect></g>",
    "<rect",
    "<rect x=1/>",
  ])("%s is refused on its line", (inside) => {
    const lines = faultsOf(inside).map(({ line }) => line);
    expect(lines).toContain(2);
  });

  test("an entity that is not known stays text", () => {
    const result = cleanSvg('<svg viewBox="0 0 9 9"><text>&xxe; &#60;b&#62;</text></svg>');
    expect(result.ok && writeSvg(result.svg, words)).toContain("<text>&amp;xxe; &lt;b&gt;</text>");
  });

  test("a doctype, a size, two roots and an empty file are refused", () => {
    for (const source of [
      '<!DOCTYPE svg [<!ENTITY x "y">]><svg viewBox="0 0 9 9"/>',
      '<svg viewBox="0 0 9 9" width="9"/>',
      "<svg/>",
      '<g viewBox="0 0 9 9"/>',
      '<svg viewBox="0 0 9 9"/><svg viewBox="0 0 9 9"/>',
      "",
    ]) {
      expect(cleanSvg(source).ok).toBe(false);
    }
  });
});
