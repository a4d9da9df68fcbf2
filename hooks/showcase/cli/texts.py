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
CHECK_FORMAT = "输出格式：text 给人看，json、github、gitlab 给程序看"
CHECK_DATA = "数据文件夹，默认是当前项目的 data"
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
