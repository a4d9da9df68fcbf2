"""Every kind of slide on every shape of glass: nothing runs over, nothing is too small to read."""

import json
from collections.abc import Callable

import pytest

from showcase.screens.rules import contrast
from showcase.screens.sizes import sizes
from showcase.screens.spec import Geometry
from tests.screens import sample
from tests.screens.conftest import Glass

pytestmark = pytest.mark.browser
Hang = Callable[..., Glass]
SHAPES = [
    Geometry(32, (1366, 768), 2.5),
    Geometry(55, (1920, 1080), 5),
    Geometry(75, (3840, 2160), 6),
    Geometry(43, (1080, 1920), 3),
    Geometry(88, (3840, 1080), 5),
]

MEASURE = """async (slides) => {
  const layer = document.querySelector('.layer.on');
  const faults = [];
  let least = Infinity;
  let most = 1;
  for (const [id, slide] of Object.entries(slides)) {
    layer.innerHTML = slide.html;
    layer.setAttribute('data-kind', slide.kind);
    layer.classList.toggle('full', !!slide.full);
    for (const img of layer.querySelectorAll('img')) {
      img.src = '../' + img.dataset.src;
      await img.decode();
    }
    fit(layer);
    most = Math.max(most, Number(layer.style.getPropertyValue('--grow')));
    const box = layer.getBoundingClientRect();
    for (const node of layer.querySelectorAll('*')) {
      if (node.closest('svg') && node.nodeName !== 'svg') continue;
      const r = node.getBoundingClientRect();
      if (r.width && (r.right > box.right + 1 || r.bottom > box.bottom + 1 || r.left < box.left - 1))
        faults.push([id, node.nodeName, node.className && String(node.className), node.textContent.slice(0, 9)]);
      const own = [...node.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
      if (own && !node.closest('svg')) least = Math.min(least, parseFloat(getComputedStyle(node).fontSize));
    }
    const root = document.documentElement;
    if (root.scrollWidth > innerWidth || root.scrollHeight > innerHeight) faults.push([id, 'scrolls']);
  }
  return {faults, least, most};
}"""


@pytest.mark.parametrize("shape", SHAPES, ids=lambda g: f"{g.px[0]}x{g.px[1]}")
def test_nothing_runs_over_and_all_can_be_read(hang: Hang, shape: Geometry) -> None:
    """Rotation applied to video only (Anthias 2970); 16:9, 9:16, 32:9, 4K, 1366×768."""
    done = sample.make(of=sample.screen(shape), days=14)
    glass = hang(size=shape.px, done=done).open("?at=2026-07-09T12:04&slide=welcome-0").wait_slide()
    slides = json.loads(done.program.parts[0].text)["slides"]
    fit = (sample.ROOT / "parts/player/fit.js").read_text("utf-8").replace("export ", "")
    found = glass.page.evaluate(f"(() => {{ {fit}\nreturn ({MEASURE})({json.dumps(slides)}) }})()")
    over = {fault[0]: fault[1:] for fault in reversed(found["faults"])}
    assert not over, over
    assert found["least"] >= sizes(shape).body * 0.7
    assert found["most"] > 1.2, "a slide of few words is set larger"
    assert glass.errors == []


def test_no_character_is_missing_a_glyph(hang: Hang) -> None:
    """A box instead of a character: every character of every slide is drawn by some font."""
    done = sample.make(days=14)
    glass = hang(done=done).open("?at=2026-07-09T12:04").wait_slide()
    letters = sorted(set("".join(s.html for s in sample.all_slides(days=14))))
    missing = glass.page.evaluate(
        """(letters) => {
          const draw = (c) => {
            const canvas = document.createElement('canvas');
            canvas.width = canvas.height = 48;
            const pen = canvas.getContext('2d');
            pen.font = '32px ' + getComputedStyle(document.body).fontFamily;
            pen.fillText(c, 4, 38);
            return canvas.toDataURL();
          };
          const none = draw('\\u{10fffe}');
          return letters.filter((c) => c.trim() && draw(c) === none);
        }""",
        letters,
    )
    assert missing == []


@pytest.mark.parametrize(
    ("ink", "ground", "least"),
    [
        ("--ink", "--ground", 7),
        ("--quiet", "--ground", 7),
        ("--gold", "--ground", 7),
        ("--red", "--ground", 7),
        ("--on-deep", "--deep", 7),
    ],
)
def test_contrast_of_the_screen_style(ink: str, ground: str, least: float) -> None:
    """Body text at 7:1 at least."""
    style = (sample.ROOT / "overrides/screens/screen.css").read_text(encoding="utf-8")
    colour = {name: style.split(f"{name}: ")[1][:7] for name in (ink, ground)}
    assert contrast(colour[ink], colour[ground]) >= least
