import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LadderSlider } from "./ladder-slider";

function render(value: number): string {
  return renderToStaticMarkup(
    <LadderSlider
      label="Time"
      ladder={[0.01, 0.1, 1, 10]}
      value={value}
      write={(seconds) => `${seconds} s`}
      onChange={() => {}}
    />,
  );
}

describe("LadderSlider", () => {
  it("stands on the rung nearest by ratio and says the value itself", () => {
    expect(render(0.2)).toMatch(
      /value="1" aria-valuetext="0.2 s"|aria-valuetext="0.2 s".*value="1"/,
    );
    expect(render(10)).toMatch(/aria-valuetext="10 s"/);
  });

  it("writes its two ends", () => {
    expect(render(1)).toContain("0.01 s</span>");
    expect(render(1)).toContain("10 s</span>");
  });
});
