package vn.lienminh.reporting.workbooks;

import vn.lienminh.kernel.Refusal;

/// Why a workbook is not taken (W1..).
public enum WorkbooksRefusal implements Refusal {
    W101_NOT_KNOWN,
    W102_OF_ANOTHER_REPORT,
    W103_NO_FILE,
    W104_NO_SUCH_CELL,
    W105_NO_NAME,
    W106_NOTHING_MATCHED
}
