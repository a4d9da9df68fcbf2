"""Release: what publishing says."""

NOT_OURS = (
    "“{path}”里已有别的文件，不是本工具发布的文件夹，没有动它。请换一个空文件夹，或还不存在的名字。"
)
NO_FOLDER = "“{path}”不是文件夹。"
OTHER_FORMAT = "“{path}”看不懂：可能是更新版本的工具写的，也可能损坏了。没有动它。"
NO_LINKS = (
    "“{path}”所在的磁盘不能建符号链接，没法整站切换（Windows、U 盘和部分网络盘都是这样）。"
    "请发布到 Linux 服务器的本地磁盘，或发布到 s3:// 存储。"
)
FULL = "磁盘满了（{path}），没有发布，线上仍是原来的样子。腾出空间后再运行一次。"
READ_ONLY = "没有写“{path}”的权限，没有发布，线上仍是原来的样子。请检查文件夹的所有者和权限。"
DISK = "磁盘出错（{path}：{why}），没有发布，线上仍是原来的样子。"
WITHDRAWN = "现在的内容就是被退回的那一版，没有再发布。改好再发；确实要发原样，加 --anyway。线上是第 {live} 版。"
NOTHING_LIVE = "“{path}”还没有发布过，没有可退回的版本。"
NO_OLDER = "“{path}”里没有更早的版本可退。"
NO_SUCH = "“{path}”里没有第 {number} 版。还留着的：{known}。"
IS_LIVE = "第 {number} 版就是现在线上的版本。"
DAMAGED = "第 {number} 版的文件与清单不符（{file} 等 {count} 个），不能退回到它。请换一个版本。"
KEY_WANTED = (
    "这一版的大堂屏有签名，退回要重新签名：请设好 SHOWCASE_SCREEN_KEY（密钥文件的路径）再运行。"
)
NOT_OURS_BUCKET = "{url} 里已有别的文件，不是本工具发布的。请换一个前缀。"
LOST_RACE = "另一个发布同时在写 {url}，这次没有写完。等它结束后再运行一次，会接着补齐。"
NO_BOTO3 = "发布到 s3:// 要先装 boto3：运行 make s3。"
BAD_URL = "地址写成 s3://存储桶/前缀，现在是“{url}”。"
NO_BUCKET_ROLLBACK = "对象存储不留旧版本。要退回，请在 git 里撤销那次改动，再发布一次。"
BUCKET = "连不上 {url}，或者没有权限（{why}）。网站还能用；排除问题后再运行一次，会接着补齐。"
