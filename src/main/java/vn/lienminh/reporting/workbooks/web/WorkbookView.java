package vn.lienminh.reporting.workbooks.web;

import java.util.List;

/// The page of a report's workbooks (biểu Excel của báo cáo): out and in.
///
/// @param address of the report
/// @param typing whether the reader may type into it now
/// @param done what was just taken; empty: nothing was
/// @param refused why a file was not taken
public record WorkbookView(
        String title, String about, String address, boolean typing, String done, List<String> refused) {}
