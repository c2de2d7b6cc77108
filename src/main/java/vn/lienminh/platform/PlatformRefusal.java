package vn.lienminh.platform;

import vn.lienminh.kernel.Refusal;

/// Why the program does not start, or a back-up is not made or not restored (lý do không khởi động, không sao lưu,
/// không phục hồi được).
public enum PlatformRefusal implements Refusal {
    PL101_FOLDER_NEWER,
    PL102_FOLDER_NOT_WRITABLE,
    PL103_PORT_TAKEN,
    PL104_DATABASE_UNREACHABLE,
    PL105_SERVER_TOO_OLD,
    PL106_OTHER_POSTGRES,
    PL107_NO_BINARIES,
    PL108_DATABASE_NOT_STARTED,
    PL109_DATABASE_NEWER,
    PL110_NOT_A_DATABASE_URL,
    PL111_BACKUP_EXISTS,
    PL112_BACKUP_NOT_WRITTEN,
    PL113_NOT_A_BACKUP,
    PL114_BACKUP_DAMAGED,
    PL115_BACKUP_NEWER,
    PL116_PLACE_NOT_EMPTY,
    PL117_PLACE_IN_USE,
    PL118_RESTORE_UNFINISHED,
    PL119_RESTORE_STOPPED,
    PL120_BACKUP_INSIDE_FOLDER,
    PL121_TABLES_DIFFER,
    PL122_NOTHING_TO_BACK_UP,
    PL123_NO_PLACE_ASIDE,
    PL131_NOT_CITUS,
    PL132_NO_WORKERS,
    PL133_NOT_A_REPLICA
}
