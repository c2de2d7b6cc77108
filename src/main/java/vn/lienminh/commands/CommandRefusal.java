package vn.lienminh.commands;

import vn.lienminh.kernel.Refusal;

/// Why a command is not carried out (L1..).
enum CommandRefusal implements Refusal {
    L101_NOT_A_PARTY,
    L102_NOT_A_PERIOD,
    L103_NOT_AN_INSTANT,
    L104_NOT_A_DATE,
    L105_UNKNOWN_FORMAT,
    L106_UNKNOWN_FILE,
    L107_NO_SUCH_FILE,
    L108_NOT_A_SPLIT,
    L109_CANNOT_WRITE,
    L110_NO_SUCH_ORGANISATION,
    L111_DISK_FULL,
    L112_DATABASE_LOST
}
