"""Command line: what `showcase` says of itself."""

GROUP = "楼宇党群服务中心展示网站的工具。"
UNKNOWN = "命令写法不对：{problem}。运行 showcase --help 看用法。"
CHOICES = "（可选：{choices}）"
BROKEN = "工具自己出了问题（{name}），没有完成；请把这句话和正在做的事告诉维护人员。"
STOPPED = "已停止。"

CHECK = """检查数据文件夹里的全部文件，一次报出所有错误。

PATHS 只看这些文件或文件夹的结果（全部文件仍会一起检查）。

退出码：0 没有错误（可以有提醒），1 有错误，2 工具自己没能运行。
"""
CHECK_FORMAT = "输出格式：text 给人看，json、github、gitlab、sarif 给程序看"
CHECK_FIX = (
    "自动改好有把握的错误（Tab、全角标点、中文引号、编码、日期写法等），列出改动，再检查一遍"
)
CHECK_DRY_RUN = "只列出 --fix 会改什么，不写文件"
CHECK_CHANGED = "只看改动过的文件里的，以及因改动而起的；不写 REV 就是和上次提交比"
FIX_BEFORE = "修改前 {file}"
FIX_AFTER = "修改后 {file}"
FIX_SAME_TEXT = "{file}：只换了编码或换行，文字没有变"
FIX_DONE = "已自动修好 {count} 处，共 {files} 个文件。"
FIX_WOULD = "可以自动修好 {count} 处，共 {files} 个文件；没有写文件，去掉 --dry-run 就写。"
FIX_NOTHING = "没有能自动修的。"
FIX_CANNOT_WRITE = "写不了“{path}”：检查文件的权限，或先关掉占用它的程序。"
CHECK_DATA = "数据文件夹，默认是当前项目的 data"
CHECK_VERBOSE = "同时说明每条 repeat 怎样理解：规范写法和接下来三场（text 格式）"
NO_DATA = "找不到数据文件夹“{path}”：请在项目文件夹里运行，或用 --data 指明。"
NO_SUCH_PATH = "找不到“{path}”。"
OUTSIDE_DATA = "“{path}”不在数据文件夹“{data}”里。"
BAD_EPOCH = "环境变量 SOURCE_DATE_EPOCH 不是整数，不知道按哪一天检查。"
"""What the command refuses with."""

NEXT = "列出每个活动的规律和接下来的场次，核对 repeat 写得对不对。可以写编号只看某几个，如 shenzhen-iic/theme-day。"
NEXT_COUNT = "每个活动列几场（默认 3）。"
NEXT_FAULTY = "data/ 里还没有能读的 site.yaml，先运行 showcase check"
NEXT_DATES = "单独的日期"
NEXT_NONE = "没有定下的日期"

SCREEN = "把一块大堂屏做成一个文件夹，拷到 U 盘，打开 index.html 就放，不用联网。编号见 /screens/。"
SCREEN_USB = "写到哪个文件夹"
NO_SCREEN = "没有编号为“{ident}”的屏。现有：{known}。"
NO_PLAYER = "还没有播放器：先运行 make site（或 make parts）。"
NO_FOLDER = "“{path}”不是文件夹。"
USB_DONE = "写好了 {count} 个文件：{path}（从 {day} 起可以放 400 天）。"
SEEN = "读网站的访问日志，列出每块屏最后一次来取更新的时间和版本；有屏黑了，退出码是 1。"
DARK = "黑"
LIT = "亮"
NEVER_SEEN = "{state}  {screen}  日志里从没出现过"
SEEN_LINE = "{state}  {screen}  最后 {last}  第 {release} 版  {polls} 次"
UNKNOWN_RELEASE = "?"
BAD_CLOCK = "  时钟不可信"
BLACKED = "  现场已一键黑屏"
REFUSED = "  没有采用新版（{why}）"
WHY_REFUSED = {
    "bad-signature": "签名不对",
    "incomplete": "文件不全",
    "no-ed25519": "浏览器太旧，验不了签名",
    "revoked-key": "密钥已吊销",
    "rollback": "比现在的版本旧",
    "same-number": "版本号重复",
}
ALERT = "发一条应急通知到大堂屏，十五秒内上屏，到时间自己消失。"
ALERT_UNTIL = "到几点为止（必写）：18:00，或 2026-07-01T18:00"
ALERT_SCREEN = "只发到这块屏，可以写多次；不写就是全部"
ALERT_TITLE = "小标题，如：消防通知"
ALERT_LIFT = "撤下现有的通知"
ALERT_SITE = "发布的网站文件夹，默认 site"
ALERT_TEXT = "通知要有 1 到 {most} 个字，远处的人才看得清。"
ALERT_NO_END = "请用 --until 写明到几点为止，如 --until 18:00；要晚于现在。"
NO_SITE = "“{path}”里没有大堂屏：先生成网站，或用 --site 指明网站文件夹。"
LIFTED = "已撤下。"
ALERTED = "已发出，到 {until} 自己消失。"

PUBLISH = """生成、检查，再整站切换到新版。访客看到的要么全是旧版，要么全是新版。

TARGET 是服务器上的文件夹（网站服务器的根目录设为 TARGET/current），或 s3://存储桶/前缀。
内容没有变化时不发新版，照样退出码 0。

\b
  showcase publish /srv/showcase
  showcase publish /srv/showcase --rollback        退回上一版
  showcase publish /srv/showcase --rollback 12     退回第 12 版
  showcase publish s3://bucket/www --endpoint-url https://…

退出码：0 发布了（或没有变化），1 内容有错误、没有发布，2 工具没能运行。
"""
PUBLISH_KEEP = "留几个旧版本备退回（默认 5）"
PUBLISH_ROLLBACK = "不生成，把旧版本以新版号再发布；不写版号就是上一版"
PUBLISH_FROM = "版号不小于几：换服务器时用，大堂屏不认变小的版号"
PUBLISH_ANYWAY = "内容和被退回的那一版相同，也要发布"
PUBLISH_ENDPOINT = "s3:// 存储的服务地址；亚马逊以外的都要写"
PUBLISH_GRACE = "s3:// 上不再使用的文件过几小时再删（默认 24；撤下个人信息时写 0）"
NO_PROJECT = "这里没有 mkdocs.yml：请在项目文件夹里运行。"
PUBLISH_NO_PARTS = "还缺字体和脚本，发布出去会少大堂屏和样式：先运行 make parts，再发布。"
NOT_BUILT = "没有发布：网站没有生成成功，线上仍是原来的样子。改好上面的问题再运行。"
LACKING = "生成的网站里没有 {path}"
DEAD_LINK = "{page} 里的链接“{link}”没有对应的文件"
NOT_SHOWN = "没有发布：生成的网站不完整（断链 {count} 处），线上仍是原来的样子。"
PUBLISHED = "已发布第 {number} 版：{count} 个文件，其中 {changed} 个有变化。"
PUBLISHED_ALREADY = "没有变化，没有发新版。线上是第 {number} 版（{when} 发布）。"
ROLLED_BACK = "已退回：第 {of} 版的内容以第 {number} 版发布了。改好之前，同样的内容不会再发布。"
KEY = "做一把给大堂屏签名的密钥，写进项目以外的文件，并给出公钥；文件已有，只给出公钥。"
KEY_AFTER = "换钥：新密钥接替这个文件里的旧密钥，认旧钥的屏自己跟过来"
KEY_REVOKE = "吊销一把旧公钥，下次发布起屏不再认它；可以写多次"
KEY_INSIDE = "密钥不能放在项目里：“{path}”。换一个项目以外的位置。"
KEY_THERE = "“{path}”已经有了，不覆盖。换一个文件名。"
KEY_NOT_REVOKED = (
    "“{key}”不能吊销：它不是公钥，或就是这个文件自己的公钥。先用 --after 换钥，再吊销旧钥。"
)
KEY_UNREAD = "“{path}”读不了，或不是密钥文件。"
KEY_UNWRITTEN = "“{path}”写不进去。看看文件夹在不在、有没有权限。"
KEY_PUBLIC = "{path}  公钥 {key}"
NO_KEY = "SHOWCASE_SCREEN_KEY 指的文件“{path}”读不了。"
