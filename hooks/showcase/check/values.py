"""Check: values of the wrong kind — how each is told, and which can be understood all the same."""

from __future__ import annotations

from showcase.faults import declare

TIME_NUMBER = declare(
    "E201",
    "时间读成了数字",
    "时间读成了数字 {value}",
    '写成 "{meant}"（加英文引号）',
    wrong="time: 750",
    right='time: "12:30-13:30"',
)
NOT_BOOL = declare(
    "E202",
    "只能填 true 或 false",
    "“{key}”只能填 true 或 false，读到的是{what}“{value}”",
    "改成 {key}: {meant}",
    wrong="share_hall: 是",
    right="share_hall: true",
    fixable=True,
)
NO_SUCH_DAY = declare(
    "E203",
    "不存在的日期",
    "没有 {value} 这一天（{why}）",
    "是不是 {meant}？",
    wrong="starts: 2024-02-30",
    right="starts: 2024-02-29",
)
DATE_NOTATION = declare(
    "W204",
    "日期写法",
    "日期请写成 {meant}（已按此理解）",
    "",
    wrong="starts: 2026.3.5",
    right="starts: 2026-03-05",
    fixable=True,
)
WITH_UNIT = declare(
    "E206",
    "数字带了单位",
    "{key} 只填数字{unit}",
    "{meant}",
    wrong="capacity: 50人",
    right="capacity: 50",
    fixable=True,
)
NOT_TEXT = declare(
    "E271",
    "要写成文字",
    "“{named}”要填文字，读到的是{what}{value}",
    "{way}",
    wrong="name: 526",
    right='name: "526"',
    fixable=True,
)
NOT_NUMBER = declare(
    "E272",
    "要填数字",
    "“{named}”要填{kind}，读到的是{what}“{value}”",
    "改成数字，如 {key}: {example}；还不知道就删掉这一行",
    wrong="capacity: 50.0",
    right="capacity: 50",
    fixable=True,
)
OUT_OF_RANGE = declare(
    "E273",
    "数字超出范围",
    "“{named}”应{bound}，读到的是 {value}",
    "核对后改正；还不知道就删掉这一行",
    wrong="capacity: 0",
    right="capacity: 50",
)
NOT_OFFERED = declare(
    "E274",
    "不在可选的值里",
    "“{named}”没有“{value}”这个选项",
    "{near}可选：{choices}",
    wrong="holiday: 顺延。",
    right="holiday: 顺延",
    fixable=True,
)
NOT_LIST = declare(
    "E275",
    "要写成列表",
    "“{named}”要写成列表，读到的是{what}",
    "每项一行，前面加“- ”；或写在一行：{meant}",
    wrong="tags: 学习",
    right="tags: [学习]",
)
NOT_GROUP = declare(
    "E276",
    "要写成几行",
    "“{named}”下面要分项写，读到的是{what}",
    "写成 {example}",
    wrong="registration: 电话报名",
    right="registration:\n  how: 电话报名",
)
BAD_LENGTH = declare(
    "E277",
    "长短不合",
    "“{named}”{bound}",
    "{way}",
    wrong="name: 两百多字的名称",
    right="name: 主题党日",
)
ONE_LINE = declare(
    "E278",
    "只能写一行",
    "“{named}”只能写一行，里面有换行",
    "去掉“|”，写在一行里；成段的文字写在 text",
    wrong="name: |\n  主题\n  党日",
    right="name: 主题党日",
)
BAD_ID = declare(
    "E279",
    "编号写法",
    "编号“{value}”只能用小写英文字母、数字和短横",
    "改成如 {example}",
    wrong="former_ids: [Hall_A]",
    right="former_ids: [hall-a]",
)
NOT_A_DATE = declare(
    "E280",
    "看不懂的日期",
    "“{named}”要填日期，读不懂“{value}”",
    "{way}",
    wrong="starts: 下周三",
    right="starts: 2026-03-05",
)
OTHER = declare(
    "E299",
    "不合要求的值",
    "“{named}”的值“{value}”不合要求",
    "照着例子写：{key}: {example}",
    wrong="（模型里新增而还没有说明的规则）",
    right="name: 主题党日",
)
UNKNOWN_KEY = declare(
    "E301",
    "没有这一项",
    "没有“{key}”这一项",
    "{near}可用的键：{keys}",
    wrong="capcity: 50",
    right="capacity: 50",
)
MISSING = declare(
    "E302",
    "缺少必填项",
    "{subject}缺少必填项 {named}",
    "加一行，如 {key}: {example}",
    wrong="kind: 组织生活",
    right="name: 主题党日\nkind: 组织生活",
)
EMPTY = declare(
    "E303",
    "必填项是空的",
    "“{named}”后面是空的",
    "填上内容，如 {key}: {example}",
    wrong="name:",
    right="name: 主题党日",
)
