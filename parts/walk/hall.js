// The hall as it is drawn, and the ways in it: for the walk on a page and for the one on a lobby screen.
import { LinearSRGBColorSpace, PerspectiveCamera, Scene, Vector3, WebGLRenderer } from "three";
import { hangFrames, makeHanger } from "./frames.js";
import { EYE, tones } from "./look.js";
import { inside, straight } from "./plan.js";
import { beFrugal } from "./paint.js";
import { buildRoom, nearestFirst } from "./room.js";
import { buildStairs, showNear } from "./stairs.js";
import { solidBuilder } from "./solid.js";

const NEAR = 0.08; // metres

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
  renderer.setClearColor(tones.beyond);
  beFrugal(software);
  const world = new Scene();
  world.matrixWorldAutoUpdate = false;
  const camera = new PerspectiveCamera(58, 1, NEAR, 80);
  camera.rotation.order = "YXZ";
  const solids = plan.stair ? plan.stair.names.map(solidBuilder) : [solidBuilder()];
  const solid = (wall) => solids[plan.stair ? wall.turn : 0];
  (plan.stair ? buildStairs : buildRoom)(scene, plan, world, solid);
  const pictures = hangFrames(scene, plan, world, solid);
  solids.forEach((one, turn) => world.add(Object.assign(one.mesh(), { userData: { turn } })));
  world.updateMatrixWorld(true);
  const hanger = makeHanger(pictures, changed, calm);

  // The eye draws `back` from where one stands, where a wall is behind and a frame would not be seen
  // whole; what lies between is cut away.
  let back = 0, aim = 0;
  function look() {
    camera.position.set(me.x - Math.sin(me.yaw) * back, me.up + EYE, me.y + Math.cos(me.yaw) * back);
    camera.rotation.set(me.pitch, -me.yaw, 0);
    if (camera.near !== NEAR + back) {
      camera.near = NEAR + back;
      camera.updateProjectionMatrix();
    }
  }

  // Metres from which a frame is seen whole, with air beside it.
  const far = (frame) => (frame.w * 0.58) / (Math.tan((camera.fov * Math.PI) / 360) * camera.aspect);
  const away = (frame, [x, y]) => Math.hypot(x - frame.x, y - frame.y);

  // One stands before a frame, or goes on (-1).
  function face(index) {
    const frame = plan.frames[index];
    aim = frame ? Math.max(0, far(frame) - away(frame, before(frame))) : 0;
  }

  // Whether the eye is still on its way; at once for who wants no motion.
  function settle(dt, still) {
    back = still || Math.abs(aim - back) < 0.01 ? aim : back + (aim - back) * (1 - Math.exp(-dt * 4));
    return back !== aim;
  }

  // From the left to the right edge of a frame as it is seen; within -1 and 1 it is whole.
  function edges(frame) {
    look();
    camera.updateMatrixWorld();
    return [-1, 1].map((side) => {
      const at = (side * frame.w) / 2;
      return new Vector3(frame.x + frame.wall.u[0] * at, frame.up, frame.y + frame.wall.u[1] * at).project(camera).x;
    });
  }

  // Where to stand: as the scene says, and further back where a narrow window would cut the frame off.
  function before(frame) {
    let [x, y] = frame.stand;
    while (away(frame, [x, y]) < far(frame)) {
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
    renderer, world, camera, hanger, look, before, face, settle, edges,
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
