#!/bin/sh
# /usr/local/bin/showcase-publish.sh: what the units run. Nothing stops it half-way: where the newest
# content cannot be fetched, what is there is published all the same, because the date has moved on;
# the exit code then says that something was wrong.
set -u
if [ "${1:-}" = --failed ]; then
    message="展示网站没有发布成功，线上仍是上一版；过期的照片授权、哀悼日和日程可能没有更新。
看原因：journalctl -u showcase-publish -n 50
改好后再发：systemctl start showcase-publish
要退回上一版：cd $PROJECT && .venv/bin/showcase publish $PUBLISH_TO --rollback"
    printf '%s\n' "$message" >&2
    printf '%s\n' "$message" | wall 2>/dev/null
    [ -z "${TELL:-}" ] || printf '%s\n' "$message" | sh -c "$TELL"
    exit
fi
cd "$PROJECT" || exit 2
status=0
if ! git pull --ff-only --quiet; then
    echo "没有取到最新的内容，这次发布的是服务器上已有的。检查网络和 git 权限。" >&2
    status=1
fi
make --silent environment parts || status=1
.venv/bin/showcase publish "$PUBLISH_TO" || status=$?
exit $status
