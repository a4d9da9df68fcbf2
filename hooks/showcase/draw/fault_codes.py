"""Draw: the kinds of fault a plan or an elevation can have, as the handbook prints them."""

from __future__ import annotations

from showcase.faults import declare

NO_AREA = declare(
    "E801",
    "厅室图形不成面",
    "厅室“{room}”的平面少于三个角点，或面积为零",
    "至少写三个不在一条直线上的角点，或改用 x、y、w、h",
    wrong="plan: {points: [[0, 0], [4, 0]]}",
    right="plan: {x: 0, y: 0, w: 4, h: 3}",
)
CROSSED = declare(
    "E802",
    "厅室边线自相交叉",
    "“{room}”的边线自相交叉",
    "按顺时针或逆时针依次写角点，不要跳着写",
    wrong="plan: {points: [[0, 0], [4, 3], [4, 0], [0, 3]]}",
    right="plan: {points: [[0, 0], [4, 0], [4, 3], [0, 3]]}",
)
OUTSIDE = declare(
    "E803",
    "厅室超出楼层轮廓",
    "厅室“{room}”有{part}的面积在楼层轮廓之外",
    "核对坐标，或把轮廓改大",
    wrong="outline: {x: 0, y: 0, w: 10, h: 8}\nplan: {x: 8, y: 0, w: 4, h: 3}",
    right="outline: {x: 0, y: 0, w: 12, h: 8}\nplan: {x: 8, y: 0, w: 4, h: 3}",
)
OVERLAPPING = declare(
    "E804",
    "厅室相互重叠",
    "厅室“{room}”与“{other}”重叠{part}",
    "核对两处的坐标；共用一面墙不算重叠",
    wrong="a: {x: 0, y: 0, w: 4, h: 3}\nb: {x: 3, y: 0, w: 4, h: 3}",
    right="a: {x: 0, y: 0, w: 4, h: 3}\nb: {x: 4, y: 0, w: 4, h: 3}",
)
DOOR_ASTRAY = declare(
    "E805",
    "门不在墙上",
    "厅室“{room}”的门离最近的墙{far}米",
    "把门的坐标写在这间厅室的墙上",
    wrong="plan: {x: 0, y: 0, w: 6, h: 4}\ndoor: [3, 2]",
    right="plan: {x: 0, y: 0, w: 6, h: 4}\ndoor: [3, 4]",
)
LOST_READER = declare(
    "E806",
    "“您在此”找不到位置",
    "“您在此”指向“{room}”，平面图上没有这个位置",
    "写本层一间厅室的编号，或轮廓之内的坐标",
    wrong="you_are_here: lobby2",
    right="you_are_here: lobby",
)
NOT_A_NUMBER = declare(
    "E807",
    "坐标不是有限的数",
    "“{room}”的坐标里有不是有限数的值",
    "坐标写普通数字，单位米",
    wrong="plan: {x: .inf, y: 0, w: 4, h: 3}",
    right="plan: {x: 0, y: 0, w: 4, h: 3}",
)
NO_NORTH = declare(
    "W808",
    "测绘平面没有朝向",
    "平面图“{room}”标为已测绘，却没有写朝向，图上不画指北",
    "写 north_deg：正北与图纸向上方向的夹角，顺时针为正",
    wrong="surveyed: true",
    right="surveyed: true\nnorth_deg: 15",
)
NO_SUCH_FLOOR = declare(
    "E811",
    "点亮的楼层不存在",
    "楼层{floor}不在“{tower}”的范围（地上{above}层、地下{below}层）之内，不能点亮",
    "核对楼层；地下一层写 -1，没有 0 层",
    wrong="floors_above: 30\ncentre: {floor: 46}",
    right="floors_above: 50\ncentre: {floor: 46}",
)
NO_SUCH_TOWER = declare(
    "E812",
    "点亮的楼栋不存在",
    "楼层{floor}写在“{tower}”，而楼栋里没有这个名字",
    "把楼栋名写得与 towers 里一致",
    wrong="towers: [{name: A座}]\ncentre: {floor: 3, tower: A}",
    right="towers: [{name: A座}]\ncentre: {floor: 3, tower: A座}",
)
ODD_STOREYS = declare(
    "W813",
    "层高不合常理",
    "“{tower}”高{height}米、{floors}层，平均每层{each}米",
    "核对高度与层数，楼层口径不同时以出处为准",
    wrong="height_m: 60\nfloors_above: 100",
    right="height_m: 400\nfloors_above: 100",
)
