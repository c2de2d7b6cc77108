/// Workbooks (sổ tính): forms that go out to Excel and come back, people's own workbooks, and what either would
/// change.
@NullMarked
package vn.lienminh.reporting.workbooks;

import org.jspecify.annotations.NullMarked;
