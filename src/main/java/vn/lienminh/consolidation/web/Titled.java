package vn.lienminh.consolidation.web;

/// What stands in the browser's tab.
interface Titled {
    String title();
}
