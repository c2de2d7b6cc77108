package vn.lienminh.reporting.workbooks;

import org.jspecify.annotations.Nullable;

/// One number of a file, and the cell that it is for (số đọc được trong tệp).
///
/// @param cell its number on the form; 0: none that is known
/// @param label what the file calls it
/// @param meaning of its columns together
/// @param note what stands beside it; null: the file has no such column
/// @param place `Biểu 01!C14`
/// @param was what the workbook was filled with; null: it was not made here
record Found(
        int cell, String label, Meaning meaning, @Nullable String note, String place, FormKeys.@Nullable Was was) {

    /// The same with something said of it.
    Found with(Remark remark) {
        return new Found(cell, label, new Meaning(meaning.shown(), meaning.typed(), remark), note, place, was);
    }
}
