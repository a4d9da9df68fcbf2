"""Command line: the words of the commands that help editors write."""

SCHEMA = """更新 VS Code 的提示：字段说明、可选值、已有的编号（写在 .vscode/ 里）。"""
SCHEMA_DONE = "已更新 {count} 个文件，在 .vscode/ 里。"
SCHEMA_SAME = ".vscode/ 已经是最新的。"

NEW = """新建一样东西：一问一答，写好文件，能通过检查。

不想一项一项答，就把内容写成选项（名称见各种类的 --help），再加 -y。
"""
NEW_KIND = "新建{title}。"
NEW_INTO = "放进哪座楼或哪个区（编号）"
NEW_ID = "编号，就是文件名"
NEW_YES = "不提问，只用写在命令里的内容"
NEW_SITE = """换成自己的网站：示范数据挪到 data-sample/，一问一答写好能发布的第一版。"""

ASK = "{title}{within}{note}{hint}"
ASK_WITHIN = "（{within}）"
ASK_REQUIRED = "【必填】"
ASK_SKIP = "，不知道就直接回车"
ASK_MANY = "，几项用顿号隔开"
ASK_EXAMPLE = "，例：{example}"
ASK_CHOICES = "  可选："
ASK_CHOICE = "    {number}  {choice}"
ASK_KNOWN = "  已有："
ASK_ID = "编号（文件名，用小写英文、数字、短横，起好就不改）"
ASK_INTO = "放进哪座楼或哪个区"
NOT_UNDERSTOOD = "  “{answer}”看不懂，请照例子写。"
NOT_UNDERSTOOD_CHOICE = "  没有“{answer}”这个选项，写前面的数字就行。"
NOT_UNDERSTOOD_ID = "  没有“{answer}”，写上面列出的编号或名称。"
NEEDED = "  这一项必填。"
BAD_ID = "  编号只能用小写英文字母、数字和短横。"
TAKEN = "  “{ident}”已经有了，换一个。"
NO_FOLDER = "没有编号为“{ident}”的楼宇或区。已有：{known}。"
NO_FOLDERS = "还没有楼宇或区，先运行 showcase new building。"
MISSING = "缺少 --{flag}（{title}）。"
FLAG_NOT_UNDERSTOOD = "--{flag}（{title}）的“{answer}”看不懂。{choices}"
FLAG_CHOICES = "可选：{choices}"
EXISTS = "{path} 已经有了，没有覆盖。"
NOT_PASSED = "这样写通不过检查，没有写文件："
WRITTEN = "已写好 {path}"
PREVIEW = "预览：{url}（先运行 make serve）"
PREVIEW_AT = "http://127.0.0.1:8000/{url}"
NEXT = "要补的内容直接在文件里加，字段见编辑手册“{title}”。"

SITE_HELLO = """下面几个问题答完，就有能发布的第一版。不知道的直接回车，以后随时能补。
示范数据会挪到 {aside}，不会删。"""
SITE_QUESTIONS: dict[str, tuple[str, bool]] = {
    "title": ("网站名称，例：某某大厦党群服务中心", True),
    "url": ("网址，还没有就回车", False),
    "owner": ("主办单位，例：某某街道党工委", True),
    "type": ("主办方性质：1 党组织，2 政府部门，3 事业单位，4 企业，5 物业；回车就是党组织", False),
    "phone": ("单位固定电话，不要写手机", False),
    "icp": ("ICP备案号，还没有就回车", False),
    "building": ("第一座楼的名称", True),
    "city": ("在哪个城市，例：武汉市", False),
    "district": ("在哪个区县，例：武昌区", False),
    "address": ("门牌地址，例：某某路1号", False),
    "centre": ("党群服务中心的名称", True),
    "floor": ("中心在几层，地下一层写 -1", False),
    "hall": ("中心里的一个厅室，例：党员活动室", False),
}
SITE_HEADLINE = "走进{building}"
SITE_TAGLINE = "{centre}的厅室、组织、活动与历史"
SITE_URL = "https://site.invalid/"
SITE_TYPES = ("party_org", "gov", "public_institution", "company", "property")
SITE_TYPE = "  写 1 到 5 的数字。"
SITE_TERMS = ["三会一课", "支部主题党日", "民主评议党员", "党群服务中心", "两新组织", "入党誓词"]
SITE_SOURCE = "own"
SITE_SOURCE_TITLE = "主办单位提供的资料"
SITE_CONTACT = "服务中心值班岗"
SITE_HALL_KIND = "多功能"
SITE_ABOUT = """# 关于本站

本站由{owner}主办，介绍{building}的{centre}：厅室、组织、活动与历史。

内容由主办单位提供。来源没有写明的，页面写“暂未公布”；还没有整理好的，写“待补”。发现错误，请与主办单位联系。
"""
SITE_DONE = "好了。网站的第一版在 data/，示范数据在 {aside}。"
SITE_OWED = "现在是试运行（profile: demo），页面上方写“试运行，尚未正式发布”。正式发布前还要补："
SITE_THEN = """  补在 data/site.yaml 里，再把 profile: demo 改成 profile: public，运行 showcase check，没有错误就能正式发布。"""
SITE_PUBLIC = "已按正式网站（profile: public）写好，检查没有错误。"
SITE_NEXT = """接下来：
  make serve            看看效果
  showcase new hall     加一个厅室
  showcase new branch   加党组织
  showcase new activity 加活动"""
SITE_ICP = "  备案号像这样：鄂ICP备12345678号。还没有就直接回车。"
SITE_ADDRESS = "  网址以 https:// 开头，例：https://www.某某.cn/。还没有就直接回车。"
SITE_PHONE = "  写单位固定电话，例：027-12345678。没有就直接回车。"
SITE_NUMBER = "  楼层写整数，例：12、-1。"
SITE_AGAIN = "data-sample/ 已经有了，这个项目已经换过自己的网站。要重来，请先把它移走。"

TEMPLATE = """导出一张空表，填好以后用 showcase import 导入。

KIND：activities 活动、services 服务、exhibits 展品。
"""
TEMPLATE_SUFFIX = "文件名要以 .xlsx 结尾。"
TEMPLATE_DONE = (
    "已写好 {path}。填好以后：showcase import {path} --kind {kind} --into 楼宇编号 --dry-run"
)
IMPORT = """从 Excel 或 CSV 表导入：一行一件事，拿不准的格子一个一个列出来。"""
IMPORT_KIND = "activities 活动、services 服务、exhibits 展品"
IMPORT_DRY = "只看结果，不写文件"
IMPORT_WOULD = "可以导入 {things} 条，写成 {files} 个文件（这次没有写）："
IMPORT_DONE = "导入了 {things} 条，{files} 个文件。"
IMPORT_FAULTS = "这些文件还要改才能发布："
NO_FILE = "找不到文件“{path}”。"
NO_DOUBTS = "每个格子都看懂了。"
DOUBTS = "有 {count} 处拿不准："
MORE_DOUBTS = "  另有 {count} 处。"
DOUBT_ROW = "  第 {row} 行 {why}"

DIFF = """用中文说从 OLD 到现在（或到 NEW）对访客有什么变化。

OLD、NEW 是 git 的提交、分支或标签，例如 main、HEAD~1。
"""
DIFF_FORMAT = "text 给人看，markdown 贴到合并请求里"
DIFF_NO_GIT = "没有找到 git。"
DIFF_NO_REVISION = "找不到版本“{rev}”里的 data 文件夹。写提交号、分支或标签，例如 main、HEAD~1。"
DIFF_UNREADABLE = "“{rev}”里没有能读的 site.yaml，没法比较。先运行 showcase check。"
