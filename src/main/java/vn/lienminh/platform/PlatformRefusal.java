package vn.lienminh.platform;

import vn.lienminh.kernel.Refusal;

/// Why the program does not start (lý do không khởi động được).
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
    PL131_NOT_CITUS,
    PL132_NO_WORKERS,
    PL133_NOT_A_REPLICA
}
