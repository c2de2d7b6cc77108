package vn.lienminh.exchange;

/// One line of the table (mã tương ứng).
record Code(CodeKind kind, String theirs, String ours) {}
