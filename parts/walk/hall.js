// The hall as it is drawn, and the ways in it: for the walk on a page and for the one on a lobby screen.
import { LinearSRGBColorSpace, PerspectiveCamera, Scene, WebGLRenderer } from "three";
import { hangFrames, makeHanger } from "./frames.js";
import { EYE } from "./look.js";
import { inside, straight } from "./plan.js";
import { beFrugal } from "./paint.js";
import { buildRoom, nearestFirst } from "./room.js";
import { buildStairs, showNear } from "./stairs.js";
import { solidBuilder } from "./solid.js";

// What draws: "" without WebGL, else the renderer's name; software wants other settings.
export function graphics() {
  const gl = document.createElement("canvas").getContext("webgl2");
  if (!gl) return "";
  const info = gl.getExtension("WEBGL_debug_renderer_info");
  const name = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return name || "webgl";
}

export const isSoftware = (kind) => /swiftshader|llvmpipe|software|basic render/i.test(kind);

// `me` is where the visitor stands; `changed` is told when a picture has come, `calm` says whether
// one stands still.
export function makeHall(view, scene, plan, me, { software, antialias, changed, calm }) {
  const renderer = new WebGLRenderer({ canvas: view, antialias, powerPreference: "high-performance" });
  renderer.outputColorSpace = LinearSRGBColorSpace;
  renderer.setOpaqueSort((a, b) => nearestFirst(me, a.object, b.object));
  beFrugal(software);
  const world = new Scene();
  world.matrixWorldAutoUpdate = false;
  const camera = new PerspectiveCamera(58, 1, 0.08, 80);
  camera.rotation.order = "YXZ";
  const solids = plan.stair ? plan.stair.names.map(solidBuilder) : [solidBuilder()];
  const solid = (wall) => solids[plan.stair ? wall.turn : 0];
  (plan.stair ? buildStairs : buildRoom)(scene, plan, world, solid);
  const pictures = hangFrames(scene, plan, world, solid);
  solids.forEach((one, turn) => world.add(Object.assign(one.mesh(), { userData: { turn } })));
  world.updateMatrixWorld(true);
  const hanger = makeHanger(pictures, changed, calm);

  function look() {
    camera.position.set(me.x, me.up + EYE, me.y);
    camera.rotation.set(me.pitch, -me.yaw, 0);
  }

  // Where to stand: as the scene says, and further back where a narrow window would cut the frame off.
  function before(frame) {
    const half = Math.tan((camera.fov * Math.PI) / 360) * camera.aspect;
    const far = (frame.w * 0.58) / half;
    let [x, y] = frame.stand;
    while (Math.hypot(x - frame.x, y - frame.y) < far) {
      const next = [x + frame.n[0] * 0.2, y + frame.n[1] * 0.2];
      if (!inside(scene.outline, ...next) || !straight(plan.solid(frame.turn), [x, y], next)) break;
      if (plan.stair && Math.abs(plan.stair.up(...next, frame.turn) - plan.stair.up(...frame.stand, frame.turn)) > 0.15) break;
      [x, y] = next;
    }
    return [x, y];
  }

  // Straight on is free on one flight or landing; from one to the next one goes round.
  const level = (a, b) => !plan.stair || a[0] >= plan.stair.mid === b[0] >= plan.stair.mid;

  return {
    renderer, world, camera, hanger, look, before,
    render() {
      look();
      if (plan.stair) showNear(plan, world, me);
      renderer.render(world, camera);
    },
    size(w, h) {
      renderer.setSize(w, h, false);
      camera.aspect = w / h;
      // a phone held upright sees as wide as it can without bending the walls
      camera.fov = w < h ? 70 : 58;
      camera.updateProjectionMatrix();
    },
    // The points to a frame and the pace: along the tour when one comes from its neighbour, straight
    // when that is free, else null.
    way(index) {
      const frame = plan.frames[index];
      const stand = before(frame);
      const last = plan.frames[index - 1];
      const here = [me.x, me.y];
      const start = last ? before(last) : [scene.spawn[0], scene.spawn[1]];
      const after = plan.frames[index + 1];
      const at = ([x, y], turn) => Math.hypot(x - here[0], y - here[1]) < 0.4 && turn === me.turn;
      const free = me.turn === frame.turn && straight(plan.solid(me.turn), here, stand) && level(here, stand);
      let path = free ? [stand] : null;
      if (at(start, last ? last.turn : 0)) path = [...frame.way.slice(0, -1), stand];
      else if (after && at(before(after), after.turn)) path = [...after.way.slice(0, -1).reverse(), stand];
      if (!path) return null;
      const long = path.reduce((sum, p, i) => sum + Math.hypot(p[0] - (path[i - 1] || here)[0], p[1] - (path[i - 1] || here)[1]), 0);
      return { path, turn: frame.turn, pace: Math.max(1.5, long / 6) };
    },
    free() {
      hanger.free();
      world.traverse((object) => {
        object.geometry?.dispose();
        object.material?.uniforms?.map?.value.dispose();
        object.material?.dispose();
      });
      renderer.dispose();
      renderer.forceContextLoss();
    },
  };
}
