// The shape of a stairwell (hooks/showcase/gallery/stairwell.py tells how it lies): where its floor is,
// what stops one, which flight one is on. `turn` counts storeys climbed.

export function readStair(scene, walls) {
  if (!scene.stair) return null;
  const { names, storey, run, across, width, landing } = scene.stair;
  const turns = names.length - 1, mid = across / 2, length = 2 * landing + run, far = landing + run;
  for (const wall of walls) wall.turn = Math.max(0, Math.floor(wall.foot[0][1] / storey + 0.01));

  const climbed = (y) => Math.min(1, Math.max(0, (y - landing) / run));
  const up = (x, y, turn) => (turn + (x >= mid ? climbed(y) : 2 - climbed(y)) / 2) * storey;

  const line = (ax, ay, bx, by) => {
    const size = Math.hypot(bx - ax, by - ay);
    return { a: [ax, ay], u: [(bx - ax) / size, (by - ay) / size], length: size };
  };
  const round = [line(0, 0, across, 0), line(across, 0, across, length), line(across, length, 0, length), line(0, length, 0, 0), line(mid, landing, mid, far)];
  const above = [...round, line(mid, landing, across, landing)], below = [...round, line(0, landing, mid, landing)];

  return {
    names, storey, run, across, width, landing, length, far, mid, turns, up, clear: scene.height,
    solid: (turn) => (turn >= turns ? above : turn < 0 ? below : round),
    // After a step from `x`: over a storey's landing one comes to another turn.
    settle(me, x) {
      const was = x >= mid, is = me.x >= mid;
      if (was !== is && me.y < length / 2) me.turn = Math.min(turns, Math.max(-1, me.turn + (is ? 1 : -1)));
      me.up = up(me.x, me.y, me.turn);
    },
    // The turn of a point whose floor is at a height.
    turnAt(x, y, height) {
      for (let turn = -1; turn <= turns; turn++) if (Math.abs(up(x, y, turn) - height) < 0.3) return turn;
      return null;
    },
    storeyAt: (height) => names[Math.min(turns, Math.max(0, Math.floor(height / storey + 0.02)))],
  };
}
