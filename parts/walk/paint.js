// The two materials of the hall. Light is in the textures, so a pixel costs one look-up: no lighting,
// no conversion of colours (everything stays in the screen's own space), which is what lets a machine
// without a GPU keep up.
import { Color, GLSL3, NoColorSpace, LinearFilter, LinearMipmapLinearFilter, LinearMipmapNearestFilter, RawShaderMaterial, Texture } from "three";

import { tones } from "./look.js";

const vertex = (uv, color) => `precision highp float;
uniform mat4 modelViewMatrix, projectionMatrix;
in vec3 position;${uv ? "in vec2 uv;out vec2 at;" : ""}${color ? "in vec3 color;out vec3 tone;" : ""}
void main(){${uv ? "at=uv;" : ""}${color ? "tone=color;" : ""}gl_Position=projectionMatrix*modelViewMatrix*vec4(position,1.);}`;

const TEXTURED = (dimmed) => `precision mediump float;uniform sampler2D map;in vec2 at;out vec4 pixel;
void main(){pixel=texture(map,at)${dimmed};}`;
const TONED = "precision mediump float;in vec3 tone;out vec4 pixel;void main(){pixel=vec4(tone,1.);}";

const frugal = { on: false };
export const beFrugal = (on) => { frugal.on = on; };

export const toned = () => new RawShaderMaterial({ glslVersion: GLSL3, vertexShader: vertex(false, true), fragmentShader: TONED });

// `dimmed` is for what hangs: baked walls hold their light already.
export function textured(map, { transparent = false, dimmed = false } = {}) {
  return new RawShaderMaterial({
    glslVersion: GLSL3, vertexShader: vertex(true, false), fragmentShader: TEXTURED(dimmed ? tones.paint : ""),
    uniforms: { map: { value: map } }, transparent, depthWrite: !transparent, premultipliedAlpha: transparent,
  });
}

export function texture(source, anisotropy = 1) {
  const made = new Texture(source);
  made.colorSpace = NoColorSpace;
  made.anisotropy = frugal.on ? 1 : anisotropy * 4;
  made.minFilter = frugal.on ? LinearMipmapNearestFilter : LinearMipmapLinearFilter;
  made.magFilter = LinearFilter;
  made.premultiplyAlpha = true;
  made.needsUpdate = true;
  return made;
}

// Red, green and blue of a CSS colour as it stands, 0 to 1.
const parser = new Color();
export function tone(css) {
  parser.set(css);
  return parser.getRGB({}, "srgb");
}
